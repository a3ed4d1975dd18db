import { bisect } from "#lib/domain/bisect.ts";
import { isInsideCharacter, type Line, lineAt, type Range } from "#lib/domain/text.ts";
import type { TrackedEdit } from "../reviewed/tracked.ts";
import type { WordComment } from "./comments.ts";

/** Where comments begin and end in one paragraph, each list in the order of the text. */
export interface Marks {
  readonly starts: readonly Mark[];
  readonly ends: readonly Mark[];
}

/** The start or end of a comment’s place. */
export interface Mark {
  /** An offset in the revision's text. */
  readonly at: number;
  readonly comment: number;
}

/** A place without comments. */
export const NO_MARKS: Marks = { starts: [], ends: [] };

/**
 * The edges of every comment by the number of their line. An edge inside a change moves out of it, so
 * that a change stays one change and its comment covers it.
 */
export function marksByLine(
  comments: readonly WordComment[],
  lines: readonly Line[],
  { text, edits }: { readonly text: string; readonly edits: readonly TrackedEdit[] },
): ReadonlyMap<number, Marks> {
  const edges = comments.map(({ id, range }) => {
    const { start, end } = widen(within(range, text, lines), edits);
    return { start: { at: start, comment: id }, end: { at: end, comment: id } };
  });
  const lineOf = ({ at }: Mark) => lineAt(lines, at).index;
  const inOrder = (marks: readonly Mark[]) => marks.toSorted((a, b) => a.at - b.at);
  const starts = Map.groupBy(inOrder(edges.map(({ start }) => start)), lineOf);
  const ends = Map.groupBy(inOrder(edges.map(({ end }) => end)), lineOf);
  const numbers = new Set([...starts.keys(), ...ends.keys()]);
  return new Map(
    [...numbers].map((line) => [
      line,
      { starts: starts.get(line) ?? [], ends: ends.get(line) ?? [] },
    ]),
  );
}

/** The range in whole characters; a comment on nothing is on all of its paragraph. */
function within({ start, end }: Range, text: string, lines: readonly Line[]): Range {
  const from = Math.min(Math.max(start, 0), text.length);
  const to = Math.min(Math.max(from, end), text.length);
  if (from === to) return lineAt(lines, from);
  return {
    start: isInsideCharacter(text, from) ? from - 1 : from,
    end: isInsideCharacter(text, to) ? to + 1 : to,
  };
}

function widen({ start, end }: Range, edits: readonly TrackedEdit[]): Range {
  const first = editAround(edits, start);
  const last = editAround(edits, end);
  return { start: first?.start ?? start, end: last?.end ?? end };
}

/** The change that has the offset strictly inside. */
function editAround(edits: readonly TrackedEdit[], offset: number): TrackedEdit | null {
  const edit = edits[bisect(edits, ({ end }) => end > offset)];
  return edit && edit.start < offset ? edit : null;
}
