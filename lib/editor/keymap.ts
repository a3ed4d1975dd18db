import { labelOf, VERDICTS } from "#lib/domain/vocabulary.ts";

/** A key and what it does. `Mod` is Ctrl, and ⌘ on Apple's keyboards. */
export interface KeyBinding<Command extends string> {
  readonly key: string;
  readonly command: Command;
  readonly label: string;
  /** What it acts on: the selected words, the open claim, or neither. */
  readonly on: "selection" | "claim" | "article";
  /** Whether it is done again while its key is held down. What decides something is not. */
  readonly repeats?: true;
}

const EVERYWHERE = [
  { key: "Mod-z", command: "undo", label: "Undo the last action", on: "article", repeats: true },
  { key: "l", command: "legend", label: "What lines and signs mean", on: "article" },
  { key: "?", command: "help", label: "Show the keys", on: "article" },
] as const;

const STEPS = [
  { key: "j", command: "next", label: "Next claim", on: "article", repeats: true },
  { key: "k", command: "previous", label: "Previous claim", on: "article", repeats: true },
] as const;

/** The keys of the workspace, in the order of the help. */
export const WORKSPACE_KEYS = [
  { key: "c", command: "claim", label: "Claim", on: "selection" },
  { key: "r", command: "replace", label: "Replace", on: "selection" },
  { key: "n", command: "note", label: "Editor’s note", on: "selection" },
  ...STEPS,
  { key: "Enter", command: "open", label: "Open the claim", on: "article" },
  ...VERDICTS.map(
    (verdict, index) =>
      ({
        key: String(index + 1),
        command: `verdict:${verdict}`,
        label: labelOf(verdict),
        on: "claim",
      }) as const,
  ),
  { key: "e", command: "evidence", label: "Add evidence", on: "claim" },
  { key: "f", command: "flag", label: "Flag for review", on: "claim" },
  { key: "t", command: "take", label: "Take over the proposed wording", on: "claim" },
  { key: "/", command: "search", label: "Find in the claims", on: "article" },
  { key: "x", command: "export", label: "Export", on: "article" },
  { key: "Mod-k", command: "commands", label: "All commands by name", on: "article" },
  ...EVERYWHERE,
] as const satisfies readonly KeyBinding<string>[];
export type WorkspaceCommand = (typeof WORKSPACE_KEYS)[number]["command"];

/** The keys of the review screen. */
export const REVIEW_KEYS = [
  { key: "a", command: "approve", label: "Approve", on: "claim" },
  { key: "x", command: "return", label: "Return", on: "claim" },
  { key: "d", command: "decline", label: "Decline", on: "claim" },
  { key: "w", command: "wording", label: "Write other words", on: "claim" },
  ...STEPS,
  { key: "Enter", command: "open", label: "Open the article", on: "claim" },
  ...EVERYWHERE,
] as const satisfies readonly KeyBinding<string>[];
export type ReviewCommand = (typeof REVIEW_KEYS)[number]["command"];

/** A key press, as the DOM tells it. */
export type KeyStroke = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing"
>;

/**
 * The binding that a key press means, or null. Letters mean theirs only without Ctrl, Alt, ⌘ or
 * Shift; digits and signs whatever the keyboard needs Shift for. Whether the focus allows it is the
 * caller's to know, see `isTextField`.
 */
export function findBinding<Command extends string>(
  keys: readonly KeyBinding<Command>[],
  stroke: KeyStroke,
): KeyBinding<Command> | null {
  if (stroke.isComposing || stroke.altKey) return null;
  const isLetter = /^\p{L}$/u.test(stroke.key);
  if (isLetter && stroke.shiftKey) return null;
  const plain = isLetter ? stroke.key.toLowerCase() : stroke.key;
  const key = stroke.ctrlKey || stroke.metaKey ? `Mod-${plain}` : plain;
  return keys.find((binding) => binding.key === key) ?? null;
}

/** The command that a key press means, or null; see `findBinding`. */
export function findCommand<Command extends string>(
  keys: readonly KeyBinding<Command>[],
  stroke: KeyStroke,
): Command | null {
  return findBinding(keys, stroke)?.command ?? null;
}

/** What Mod is called on this keyboard. For the browser: it reads the user agent. */
export function modifierName(): "Ctrl" | "⌘" {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";
}

/** The key as people read it; `modifier` is the name of Mod on their keyboard. */
export function showKey(key: string, modifier: "Ctrl" | "⌘"): string {
  const [last = "", ...before] = key.split("-").reverse();
  if (before.length === 0) return last;
  const joint = modifier === "⌘" ? "" : "+";
  return `${modifier}${joint}${last.toUpperCase()}`;
}

/** Whether letters typed with this element in focus are words. The galley, read only, is no such place. */
export function isTextField(element: Element | null): boolean {
  const fields =
    'input, textarea, select, [role="listbox"], [role="menu"], [role="combobox"], [contenteditable="true"]:not([aria-readonly="true"])';
  return element?.closest(fields) !== null && element !== null;
}
