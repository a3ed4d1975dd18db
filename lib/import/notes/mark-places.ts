import type { Range } from "#lib/domain/text.ts";
import { UNIT } from "../lines/superscripts.ts";

const SIGNS = /\*+|[†‡§¶]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\d{1,3}\]/gu;
const SAME_SIGNS = /(.)\1*/gu;
const QUOTE_END = /[”“»«’‘›"'][.,;:!?…)\]]*$/u;
const SENTENCE_END = /[.,;:!?…)\]]$/u;

/** How far back an opening emphasis is looked for, in code units. */
const REACH = 1_000;

/** How much before a mark says what it stands behind, in code units. */
const NEAR = 16;

/** A place where a mark points from words to a note. */
export interface MarkPlace extends Range {
  readonly mark: string;
  /** 0 after a quotation, 1 after a sentence or clause, 2 after a mere word. */
  readonly rank: number;
}

/**
 * Where any of `marks` stands in one line as a mark: directly behind words and not before more of them.
 * Not a mark: a bullet, a `*` of `F***` or of Markdown's emphasis, a multiplication, the figure of `m²`,
 * a part of a longer row of the same signs. In order, and no two places overlap.
 */
export function findMarkPlaces(line: string, marks: ReadonlySet<string>): MarkPlace[] {
  const closesEmphasis = followEmphasis(line);
  const places: MarkPlace[] = [];
  for (const { start, end } of findSigns(line, marks)) {
    const mark = line.slice(start, end);
    const isEmphasis = mark.startsWith("*") && closesEmphasis(start, end);
    if (isEmphasis || !marks.has(mark)) continue;
    const before = line.slice(Math.max(0, start - NEAR), start);
    if (isMark(mark, before, line.charAt(end))) {
      places.push({ start, end, mark, rank: rankOf(before) });
    }
  }
  return places;
}

function* findSigns(line: string, marks: ReadonlySet<string>): Generator<Range> {
  for (const { 0: signs, index } of line.matchAll(SIGNS)) {
    // `†‡` may be one mark, or two that stand side by side.
    if (!/^[†‡§¶]/u.test(signs) || marks.has(signs)) {
      yield { start: index, end: index + signs.length };
      continue;
    }
    for (const part of signs.matchAll(SAME_SIGNS)) {
      const start = index + part.index;
      yield { start, end: start + part[0].length };
    }
  }
}

function isMark(mark: string, before: string, after: string): boolean {
  if (before === "" || /[\s([{“‘„«]$/u.test(before)) return false;
  if (/^[\p{L}\p{N}]/u.test(after)) return false;
  if (mark.startsWith("*") && isMasked(before, mark)) return false;
  return !(/[²³]/u.test(mark) && UNIT.test(before));
}

/** Stars that stand for letters, as in `F***`: several of them behind the first letters of a word. */
function isMasked(before: string, mark: string): boolean {
  return mark.length > 1 && /(?:^|[\s“‘"'(])\p{L}{1,2}$/u.test(before);
}

/** Stars at one place: `by` is how many emphases they open, less those they close. */
interface Turn {
  readonly at: number;
  readonly by: number;
}

interface Followed {
  readonly turns: Turn[];
  /** The first turn within reach. */
  first: number;
  /** The sum of the turns within reach. */
  open: number;
}

/**
 * Asked about each row of stars of a line in order, says whether as many stars opened an emphasis
 * earlier in the line that these would close.
 */
function followEmphasis(line: string): (start: number, end: number) => boolean {
  const rows = new Map<number, Followed>();
  return (start, end) => {
    const row = rows.get(end - start) ?? { turns: [], first: 0, open: 0 };
    rows.set(end - start, row);
    for (let old = row.turns[row.first]; old; old = row.turns[row.first]) {
      if (old.at >= start - REACH) break;
      row.open -= old.by;
      row.first++;
    }
    const isOpen = row.open > 0;
    const by = turnOf(line.slice(Math.max(0, start - 1), start), line.charAt(end));
    row.turns.push({ at: start, by });
    row.open += by;
    return isOpen;
  };
}

function turnOf(before: string, after: string): number {
  const opens = /^(?:$|[\s([{“‘"'—–-])/u.test(before) && /^\S/u.test(after);
  const closes = /^\S/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
  return Number(opens) - Number(closes);
}

function rankOf(before: string): number {
  if (QUOTE_END.test(before)) return 0;
  return SENTENCE_END.test(before) ? 1 : 2;
}
