import type { Range } from "#lib/domain/text.ts";

const SIGN = /[*†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹]/u;
const QUOTE_END = /[”“»«’‘›"'][.,;:!?…)\]]*$/u;
const SENTENCE_END = /[.,;:!?…)\]]$/u;
const UNIT = /(?:^|[\s\d])(?:[kcmd]?m|ft|in|yd|mi)$/u;

/** How far back an opening emphasis is looked for, in code units. */
const REACH = 1_000;

/** A place where a mark points from words to a note. */
export interface MarkPlace extends Range {
  /** 0 after a quotation, 1 after a sentence or clause, 2 after a mere word. */
  readonly rank: number;
}

/**
 * Where `mark` stands in one line as a mark: directly behind words and not before more of them. Not a
 * mark: a bullet, a `*` of `F***` or of Markdown's emphasis, a multiplication, the figure of `m²`.
 */
export function findMarkPlaces(line: string, mark: string): MarkPlace[] {
  const places: MarkPlace[] = [];
  for (let at = line.indexOf(mark); at !== -1; at = line.indexOf(mark, at + mark.length)) {
    const end = at + mark.length;
    const before = line.slice(Math.max(0, at - REACH), at);
    const after = line.slice(end, end + 1);
    if (isMark(mark, before, after)) places.push({ start: at, end, rank: rankOf(before) });
  }
  return places;
}

function isMark(mark: string, before: string, after: string): boolean {
  if (before === "" || /[\s([{“‘„«]$/u.test(before)) return false;
  if (/^[\p{L}\p{N}]/u.test(after)) return false;
  const isSameSignAround = before.endsWith(mark.charAt(0)) || after.startsWith(mark.charAt(0));
  if (SIGN.test(mark) && isSameSignAround) return false;
  if (mark.startsWith("*") && (isMasked(before, mark) || isEmphasis(before, mark))) return false;
  return !(/[²³]/u.test(mark) && UNIT.test(before));
}

/** Stars that stand for letters, as in `F***`: several of them behind the first letters of a word. */
function isMasked(before: string, mark: string): boolean {
  return mark.length > 1 && /(?:^|[\s“‘"'(])\p{L}{1,2}$/u.test(before);
}

/** Whether the same stars opened an emphasis earlier in the line that these would close. */
function isEmphasis(before: string, mark: string): boolean {
  const stars = mark.replaceAll("*", "\\*");
  const opening = new RegExp(`(?:^|[\\s([{“‘"'—–-])${stars}(?=[^\\s*])`, "gu");
  const closing = new RegExp(`[^\\s*]${stars}(?![*\\p{L}\\p{N}])`, "gu");
  return (before.match(opening)?.length ?? 0) > (before.match(closing)?.length ?? 0);
}

function rankOf(before: string): number {
  if (QUOTE_END.test(before)) return 0;
  return SENTENCE_END.test(before) ? 1 : 2;
}
