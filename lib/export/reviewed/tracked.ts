import { type Correction, editOf, editsOf } from "#lib/domain/correction.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { faultOf } from "#lib/domain/edit.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import {
  byPlace,
  isInsideCharacter,
  isRangeIn,
  type Range,
  rangesOverlap,
  replaceRanges,
} from "#lib/domain/text.ts";
import { type Authorship, authorshipOf } from "./authorship.ts";
import { correctText } from "./corrected.ts";
import type { ExportOptions } from "./options.ts";

/**
 * A change that a reader may accept or reject. At `start`..`end` of the revision's text, accepting puts
 * `after` and rejecting puts `before`, whichever of them stands there now.
 */
export interface TrackedEdit extends Range, Authorship {
  readonly before: string;
  readonly after: string;
  /** The correction whose author and date it has. */
  readonly of: Correction;
  /** All corrections that it makes, `of` among them. */
  readonly making: readonly Correction[];
}

/**
 * The changes to draw, in the order of the text, no two overlapping.
 *
 * - Approved corrections are all drawn; the export is refused as `correctText` refuses it.
 * - Proposed ones are drawn when they are included, unless they do not fit their words any more or meet an
 *   approved one or a proposed one before them in the text.
 * - Applied ones are drawn where their words still stand as they were put; where two lie on each other,
 *   the one applied later is drawn. A deletion is not drawn where a later revision has put its words back.
 * - An open correction of applied words becomes one change with theirs: from the words before the
 *   applied one to the words after the open one, by the author of the latest.
 */
export function trackedEdits(
  reviewed: ReviewedArticle,
  options: ExportOptions,
): readonly TrackedEdit[] | Refusal {
  const corrected = correctText(reviewed);
  if (isRefusal(corrected)) return corrected;
  const { text, number } = reviewed.revision;
  const corrections = reviewed.claims.flatMap((claim) => claim.corrections);
  const approved = openEdits(text, inState(corrections, "approved"));
  const proposed = options.corrections === "proposed" ? inState(corrections, "proposed") : [];
  const open = withProposed(text, approved, openEdits(text, proposed));
  const applied = inState(corrections, "applied").filter(
    (one) => (one.appliedIn ?? 0) >= number || !isPutBack(text, one),
  );
  return joinOverlapping(text, [...appliedEdits(text, applied), ...open]);
}

/** Corrections of one state whose words are not lost. */
function inState(corrections: readonly Correction[], state: Correction["state"]): Correction[] {
  return corrections.filter((one) => one.state === state && one.outcome !== "lost");
}

/** Corrections that are not in the words yet; those that would change nothing are left out. */
function openEdits(text: string, corrections: readonly Correction[]): TrackedEdit[] {
  return editsOf(corrections).flatMap(({ from: start, to: end, insert: after, of }) => {
    const before = text.slice(start, end);
    return before === after ? [] : [draw(of, { start, end, before, after })];
  });
}

type Words = Pick<TrackedEdit, "start" | "end" | "before" | "after">;

function draw(of: Correction, words: Words): TrackedEdit {
  return { ...words, of, making: [of], ...authorshipOf(of) };
}

function withProposed(
  text: string,
  approved: readonly TrackedEdit[],
  proposed: readonly TrackedEdit[],
): TrackedEdit[] {
  const taken = [...approved];
  for (const edit of proposed.toSorted(byPlace)) {
    const { start, end, after } = edit;
    const fits = faultOf(text, { from: start, to: end, insert: after }) === null;
    if (fits && !taken.some((other) => touches(other, edit))) taken.push(edit);
  }
  return taken;
}

function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function appliedEdits(text: string, corrections: readonly Correction[]): TrackedEdit[] {
  const latestFirst = corrections.toSorted((a, b) => (b.appliedIn ?? 0) - (a.appliedIn ?? 0));
  const taken: TrackedEdit[] = [];
  for (const edit of latestFirst.flatMap((correction) => appliedEdit(text, correction))) {
    if (!taken.some((other) => isInTheWay(other, edit))) taken.push(edit);
  }
  return taken;
}

/** An applied correction where its words stand as it put them; none where later changes hide them. */
function appliedEdit(text: string, correction: Correction): TrackedEdit[] {
  const edit = editOf(correction);
  if (edit === null) return [];
  const { start, end } = correction;
  const before = ACTION_RULES[correction.action].hasRange ? correction.exact : "";
  const after = edit.insert;
  const stands = isPlaceIn(text, correction) && text.slice(start, end) === after;
  if (!stands || before === after || before.includes("\n")) return [];
  return [draw(correction, { start, end, before, after })];
}

/** Whether what a correction deleted stands at its point again, or around it. */
function isPutBack(text: string, { action, start, exact }: Correction): boolean {
  const { editsText, takesInsert } = ACTION_RULES[action];
  if (!editsText || takesInsert || exact === "") return false;
  const around = text.slice(Math.max(0, start - exact.length), start + exact.length);
  return around.includes(exact);
}

function isPlaceIn(text: string, { start, end }: Range): boolean {
  const isPoint = start === end && start >= 0 && start <= text.length;
  return isPoint ? !isInsideCharacter(text, start) : isRangeIn(text, { start, end });
}

/** Two applied corrections may touch, but of two deletions at one point nobody knows the order. */
function isInTheWay(a: Range, b: Range): boolean {
  const isSamePoint = a.start === a.end && a.start === b.start && b.start === b.end;
  return isSamePoint || rangesOverlap(a, b);
}

function joinOverlapping(text: string, edits: readonly TrackedEdit[]): TrackedEdit[] {
  const groups: TrackedEdit[][] = [];
  let reach = 0;
  for (const edit of edits.toSorted(byPlace)) {
    const group = edit.start < reach ? groups.at(-1) : undefined;
    if (group) group.push(edit);
    else groups.push([edit]);
    reach = group ? Math.max(reach, edit.end) : edit.end;
  }
  return groups.flatMap((group) => (group.length === 1 ? group : joined(text, group)));
}

function joined(text: string, group: readonly TrackedEdit[]): TrackedEdit[] {
  const isApplied = ({ of }: TrackedEdit) => of.state === "applied";
  const open = group.filter((edit) => !isApplied(edit));
  const latest = open.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
  if (!latest) return [];
  const start = Math.min(...group.map((edit) => edit.start));
  const end = Math.max(...group.map((edit) => edit.end));
  const words = text.slice(start, end);
  const placed = (edit: TrackedEdit) => ({ start: edit.start - start, end: edit.end - start });
  const before = replaceRanges(
    words,
    group.filter(isApplied).map((edit) => ({ ...placed(edit), words: edit.before })),
  );
  const after = replaceRanges(
    words,
    open.map((edit) => ({ ...placed(edit), words: edit.after })),
  );
  const making = group.flatMap((edit) => edit.making);
  return [{ ...latest, start, end, before, after, making }];
}
