import { StepMap } from "prosemirror-transform";
import { checkRevision, type Format, type RevisionText } from "./revision.ts";
import { isGraphemeBoundary, type Range } from "./text.ts";

/*
 * Several corrections are made against the same text, each by offsets in it, and go in at once. Then every
 * claim, format and further correction has to stand where its words now stand. Making the edits one after
 * another would shift the offsets of the later ones, and the result would depend on the order.
 *
 * So all offsets stay those of the old text. Sorted by place, the edits cut it into stretches that stay
 * and stretches that give way, and the new text is these joined. The same list, as `[start, old length, new
 * length]`, is a StepMap: an old offset moves by what the edits before it have added or taken. Nothing is
 * looked up in the words, so what is carried stands right whatever they say, and however often they occur.
 *
 * Three traps. Where two edits touch, an insertion can go before or behind the other's words, and the map
 * would decide by the order of the list: they are a conflict, which a person settles. A range is mapped by
 * its ends, each leaning inward, so that words put in at its edge stay outside; of a range inside a
 * replaced stretch the start then lands behind the new words and the end before them: `from >= to` means
 * lost. And an edit stays inside one line, so that no line comes or goes and block kinds keep their places.
 */

/** A change inside one line: the words from `from` to `to` (offsets) give way to `insert`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** What is wrong with an edit of this text, as a sentence for its author; null when it can be made. */
export function faultOf(text: string, { from, to, insert }: Edit): string | null {
  if (
    !Number.isInteger(from) ||
    !Number.isInteger(to) ||
    from < 0 ||
    from > to ||
    to > text.length
  ) {
    return `The place ${from}–${to} is not inside the text (0–${text.length}).`;
  }
  if (text.slice(from, to).includes("\n")) {
    return "A correction stays inside one paragraph. Make one correction for each.";
  }
  if (/[\n\r\v\f\u0085\u2028\u2029]/.test(insert))
    return "The new words must not hold a line break.";
  if (!insert.isWellFormed()) return "The new words hold half of a character.";
  if (!isGraphemeBoundary(text, from) || !isGraphemeBoundary(text, to)) {
    return "The place is inside a character. Select whole characters.";
  }
  if (text.slice(from, to) === insert) return "The new words are the same as the old ones.";
  return null;
}

/**
 * Pairs that cannot both be made: edits that overlap, and edits that touch, since where two meet
 * nobody can say whose words come first. Every edit that stands in the way of a later one is reported
 * with it. The pairs come in the order of the text.
 */
export function findConflicts<E extends Edit>(edits: readonly E[]): (readonly [E, E])[] {
  const ordered = inOrder(edits);
  const conflicts: (readonly [E, E])[] = [];
  let reaching: E[] = [];
  for (const edit of ordered) {
    reaching = reaching.filter((earlier) => earlier.to >= edit.from);
    for (const earlier of reaching) conflicts.push([earlier, edit]);
    reaching.push(edit);
  }
  return conflicts;
}

function inOrder<E extends Edit>(edits: readonly E[]): E[] {
  return [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
}

/**
 * Makes all edits at once. Offsets of every edit refer to `revision`. Block kinds and formats follow
 * their words. Throws RangeError for an edit that `faultOf` would refuse and for conflicts.
 */
export function applyEdits(
  revision: RevisionText,
  edits: readonly Edit[],
): { readonly revision: RevisionText; readonly map: StepMap } {
  const ordered = inOrder(edits);
  for (const edit of ordered) {
    const fault = faultOf(revision.text, edit);
    if (fault) throw new RangeError(fault);
  }
  if (findConflicts(ordered).length > 0) throw new RangeError("Two edits touch each other.");
  const map = new StepMap(ordered.flatMap((e) => [e.from, e.to - e.from, e.insert.length]));
  const text = textAfter(revision.text, ordered);
  const formats = revision.formats.flatMap((format) => carryFormat(map, format));
  return { revision: checkRevision({ text, blocks: revision.blocks, formats }), map };
}

function textAfter(text: string, ordered: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, insert } of ordered) {
    pieces.push(text.slice(at, from), insert);
    at = to;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/**
 * Where a range of the old text stands in the new one, or null when its words are gone. An edit that
 * meets the range at its edge stays outside it; one that covers it strictly turns it inside out.
 */
export function carryRange(map: StepMap, { start, end }: Range): Range | null {
  const from = map.map(start, 1);
  const to = map.map(end, -1);
  return from < to ? { start: from, end: to } : null;
}

function carryFormat(map: StepMap, format: Format): Format[] {
  const range = carryRange(map, format);
  return range ? [{ ...format, ...range }] : [];
}
