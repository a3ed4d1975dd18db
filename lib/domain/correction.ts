import { z } from "zod";
import { Attribution } from "./attribution.ts";
import { ACTION_RULES } from "./correction-action.ts";
import { type Edit, faultOf, findConflicts } from "./edit.ts";
import { Person } from "./person.ts";
import { list, text } from "./shapes.ts";
import { isRangeIn } from "./text.ts";
import {
  ACTIONS,
  type Action,
  CORRECTION_STATES,
  NOTICES,
  type Notice,
  OUTCOMES,
  WORDING_STATES,
} from "./vocabulary.ts";

/** What a correction does, and where: `start` and `end` are offsets in the current revision. */
export interface Proposal {
  readonly action: Action;
  readonly start: number;
  readonly end: number;
  /** The new words of a replacement or insertion; empty for the others. */
  readonly insert: string;
}

/** What readers would read of a correction, and be told. */
export interface Wording {
  /** The new words of a replacement or insertion; empty for the others. */
  readonly insert: string;
  readonly notice: Notice;
  /** What readers are told, without the mark; a label such as "Editor’s note:" may stand in front. */
  readonly noticeText: string | null;
}

const wording = { insert: z.string(), notice: z.enum(NOTICES), noticeText: text };
const made = { createdAt: z.string(), createdBy: Person };

/** Other words that somebody proposes for a correction, whose own stay until a colleague takes them over. */
export const ProposedWording = z.strictObject({
  id: z.string(),
  ...wording,
  /** Why, for colleagues. */
  comment: text,
  state: z.enum(WORDING_STATES),
  ...made,
  /** When and by whom it was taken over or dismissed. */
  settledAt: text,
  settledBy: Person.nullable(),
});
export type ProposedWording = Readonly<z.infer<typeof ProposedWording>>;

/** Whether two wordings are the same to readers. */
export function isSameWording(one: Wording, other: Wording): boolean {
  return (
    one.insert === other.insert &&
    one.notice === other.notice &&
    (one.noticeText || null) === (other.noticeText || null)
  );
}

/** A proposed change to the article, or an editor's note that leaves the words as they are. */
export const Correction = z.strictObject({
  id: z.string(),
  claim: z.string(),
  action: z.enum(ACTIONS),
  start: z.int(),
  end: z.int(),
  /** The words it was made for, as they stood. */
  exact: z.string(),
  ...wording,
  /** `lost` when the words it was made for are gone from the current revision. */
  outcome: z.enum(OUTCOMES),
  state: z.enum(CORRECTION_STATES),
  /** The mark that pointed to the note in the text it came from, such as `*`. */
  mark: text,
  /** Why, for colleagues. */
  reason: text,
  /** The revision that it went into, once applied. */
  appliedIn: z.int().nullable(),
  /** Who proposed it and when, as the file says that it came from; null for what was proposed here. */
  given: Attribution.nullable(),
  /** Earliest first. */
  wordings: list(ProposedWording),
  ...made,
  version: z.int(),
});
export type Correction = Readonly<z.infer<typeof Correction>>;

/** The change to the words, or null for a note. */
export function editOf(proposal: Proposal): Edit | null {
  const { action, start, end, insert } = proposal;
  const { editsText, hasRange, takesInsert } = ACTION_RULES[action];
  if (!editsText) return null;
  return { from: start, to: hasRange ? end : start, insert: takesInsert ? insert : "" };
}

/** What is wrong with a proposal for this text, as a sentence; null when it can be made. */
export function faultOfProposal(text: string, proposal: Proposal): string | null {
  const { action, start, end, insert } = proposal;
  const { hasRange, takesInsert } = ACTION_RULES[action];
  if (!hasRange && start !== end) return "An insertion has one place: start equals end.";
  if (hasRange && !isRangeIn(text, proposal)) {
    return `The place ${start}–${end} is not inside the text (0–${text.length}).`;
  }
  if (takesInsert && insert === "") {
    return "The new words are missing. To take words out, use delete.";
  }
  if (!takesInsert && insert !== "") return `A ${action} has no new words.`;
  const edit = editOf(proposal);
  return faultOf(text, edit ?? { from: start, to: end, insert: "" });
}

/** Corrections whose edits go into the article, each with its edit. */
export function editsOf<C extends Proposal>(corrections: readonly C[]): (Edit & { of: C })[] {
  return corrections.flatMap((correction) => {
    const edit = editOf(correction);
    return edit ? [{ ...edit, of: correction }] : [];
  });
}

/** Pairs of corrections that cannot both go into the article; see `findConflicts`. */
export function conflictsAmong<C extends Proposal>(corrections: readonly C[]): (readonly [C, C])[] {
  return findConflicts(editsOf(corrections)).map(([a, b]) => [a.of, b.of] as const);
}

/** Whether a correction counts in what leaves the desk. */
export function isAccepted({ state }: Pick<Correction, "state">): boolean {
  return state === "approved" || state === "applied";
}

/** Whether a correction still says something about the text as it stands, and nothing has come of it yet. */
export function isOpen({ state, outcome }: Pick<Correction, "state" | "outcome">): boolean {
  return (state === "proposed" || state === "approved") && outcome !== "lost";
}
