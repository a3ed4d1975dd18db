import { labelOf, VERDICTS } from "#lib/domain/vocabulary.ts";
import { type KeyStroke, namesOfKey } from "./key-stroke.ts";

/** A key and what it does. `Mod` is Ctrl, and ⌘ on Apple's keyboards. */
export interface KeyBinding<Command extends string> {
  /** As `namesOfKey` gives it. */
  readonly key: string;
  readonly command: Command;
  readonly label: string;
  /** What it acts on: the selected words, the open claim, or neither. */
  readonly on: "selection" | "claim" | "article";
  /** Whether it is done again while its key is held down. What decides something is not. */
  readonly repeats?: true;
  /** Whether it works in fields too: it writes nothing there. */
  readonly inFields?: true;
  /** For a second key of the same command. */
  readonly isAlso?: true;
}

/** The key of the screens that draw claims. */
const LEGEND = [
  { key: "l", command: "legend", label: "What lines and signs mean", on: "article" },
] as const;

/** The keys of every page. */
export const PAGE_KEYS = [
  { key: "/", command: "search", label: "Find on this page", on: "article" },
  {
    key: "Mod-k",
    command: "commands",
    label: "Commands, articles and claims",
    on: "article",
    inFields: true,
  },
  { key: "?", command: "help", label: "Show the keys", on: "article" },
] as const satisfies readonly KeyBinding<string>[];
export type PageCommand = (typeof PAGE_KEYS)[number]["command"];

/** Keys that do what another does too. */
const ALSO = { repeats: true, isAlso: true } as const;

const UNDOING = [
  { key: "Mod-z", command: "undo", label: "Undo the last action", on: "article", repeats: true },
  { key: "Mod-Shift-z", command: "redo", label: "Do it again", on: "article", repeats: true },
  { key: "Mod-y", command: "redo", label: "Do it again", on: "article", ...ALSO },
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
  { key: "Backspace", command: "delete", label: "Delete", on: "selection" },
  { key: "Delete", command: "delete", label: "Delete", on: "selection", ...ALSO },
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
  { key: "s", command: "move", label: "Set its words anew", on: "claim" },
  ...LEGEND,
  ...UNDOING,
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
  ...LEGEND,
  ...UNDOING,
] as const satisfies readonly KeyBinding<string>[];
export type ReviewCommand = (typeof REVIEW_KEYS)[number]["command"];

/**
 * The binding that a key press means, or null. Whether the focus allows it is the caller's to know, see
 * `isTextField`.
 */
export function findBinding<Command extends string>(
  keys: readonly KeyBinding<Command>[],
  stroke: KeyStroke,
): KeyBinding<Command> | null {
  for (const name of namesOfKey(stroke)) {
    const found = keys.find(({ key }) => key === name);
    if (found) return found;
  }
  return null;
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
  const held = before.reverse().map((name) => (name === "Mod" ? modifier : name));
  if (modifier === "⌘") return `${held.join("").replace("⌘Shift", "⇧⌘")}${last.toUpperCase()}`;
  return [...held, last.toUpperCase()].join("+");
}

/** Whether letters typed with this element in focus are words. The galley, read only, is no such place. */
export function isTextField(element: Element | null): boolean {
  const fields =
    'input, textarea, select, [role="listbox"], [role="menu"], [role="combobox"], [contenteditable="true"]:not([aria-readonly="true"])';
  return element?.closest(fields) !== null && element !== null;
}
