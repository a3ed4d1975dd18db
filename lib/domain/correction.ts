import type { z } from "zod";
import type * as shapes from "./answers/claim.ts";
import { ACTION_RULES } from "./correction-action.ts";
import { type Edit, faultOf, findConflicts } from "./edit.ts";
import { isRangeIn, type Range } from "./text.ts";
import type { Action, Notice } from "./vocabulary.ts";

/** What a correction does, and where: `start` and `end` are offsets in the current revision. */
export interface Proposal extends Range {
  readonly action: Action;
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

/** Other words that somebody proposes for a correction, whose own stay until a colleague takes them over. */
export type ProposedWording = Readonly<z.infer<typeof shapes.ProposedWording>>;

/** The wording of a correction or proposal alone. */
export function wordingOf({ insert, notice, noticeText }: Wording): Wording {
  return { insert, notice, noticeText };
}

/** Whether two wordings are the same to readers. */
export function isSameWording(one: Wording, other: Wording): boolean {
  return (
    one.insert === other.insert &&
    one.notice === other.notice &&
    (one.noticeText || null) === (other.noticeText || null)
  );
}

/** A proposed change to the article, or an editor's note that leaves the words as they are. */
export type Correction = Readonly<z.infer<typeof shapes.Correction>>;

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

type Standing = Pick<Correction, "state" | "appliedIn" | "inForce">;

/**
 * Where a correction stands once its words are others: a note that readers have been told goes round the
 * review, while they are told the old words; with these again, it is in force again.
 */
export function noteAfterAmending(before: Standing & Wording, after: Wording): Partial<Standing> {
  const { state, appliedIn, inForce, notice, noticeText } = before;
  if (state === "applied" && appliedIn !== null) {
    return { state: "proposed", appliedIn: null, inForce: { notice, noticeText, appliedIn } };
  }
  if (inForce && isSameWording({ ...after, ...wordsInForce(inForce) }, after)) {
    return noteInForceAgain(inForce);
  }
  return {};
}

/** An amended note with the words that readers have been told, and without others. */
export function noteInForceAgain(inForce: Correction["inForce"]) {
  if (!inForce) throw new RangeError("No note is in force.");
  const { appliedIn } = inForce;
  return { ...wordsInForce(inForce), state: "applied", appliedIn, inForce: null } as const;
}

function wordsInForce({ notice, noticeText }: NonNullable<Correction["inForce"]>) {
  return { notice, noticeText };
}

/** A correction as it is told with revision `number`: of an amended note the words in force there. */
export function asInForce(correction: Correction, number: number): Correction {
  const { inForce, appliedIn, state } = correction;
  if (!inForce || inForce.appliedIn > number) return correction;
  const isNewTold = appliedIn === null ? state === "approved" : appliedIn <= number;
  return isNewTold ? correction : { ...correction, ...noteInForceAgain(inForce) };
}

/** Whether a correction counts in what leaves the desk. */
export function isAccepted({ state }: Pick<Correction, "state">): boolean {
  return state === "approved" || state === "applied";
}

/** Whether a correction still says something about the text as it stands, and nothing has come of it yet. */
export function isOpen({ state, outcome }: Pick<Correction, "state" | "outcome">): boolean {
  return (state === "proposed" || state === "approved") && outcome !== "lost";
}
