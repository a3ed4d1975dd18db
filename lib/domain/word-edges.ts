/** A letter or digit of a script that sets spaces between words. */
const SPACED =
  /[[\p{L}\p{N}\p{M}]--[\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]/v;

/** What is no part of a word, and most often stands at its edge. */
const EDGE = /[ -/:-@[-`{-~\n]/;

/** Whether an offset (code units) stands between two letters or digits of one word. */
export function isInWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  if (EDGE.test(text.charAt(offset - 1)) || EDGE.test(text.charAt(offset))) return false;
  const before = text.codePointAt(offset - 2);
  const isPair = before !== undefined && before > 0xffff;
  const last = isPair ? String.fromCodePoint(before) : text.charAt(offset - 1);
  const next = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return SPACED.test(last) && SPACED.test(next);
}
