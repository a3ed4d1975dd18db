const SIGNS = /[‘’‚‛ʼ′´`“”„‟«»″"]|[‐‑‒–—−]|\s/gu;

/**
 * Words for comparing: small letters, one kind of quotation mark and apostrophe, one of hyphen, one of
 * space. As long as before, so that offsets stay true.
 */
export function foldSigns(text: string): string {
  const small = text.toLowerCase();
  // A few capitals have small letters of two units (U+0130); such a text is folded sign by sign.
  const even = small.length === text.length ? small : [...text].map(foldCase).join("");
  return even.replace(SIGNS, foldSign);
}

function foldCase(sign: string): string {
  const small = sign.toLowerCase();
  return small.length === sign.length ? small : sign;
}

function foldSign(sign: string): string {
  if (/\s/u.test(sign)) return " ";
  return /[‐‑‒–—−]/u.test(sign) ? "-" : "'";
}

/**
 * Where `words` stand in `text` as whole words, at `from` or behind it; -1 where they do not. Both are
 * folded. A number is whole where no digits go on behind a point or comma.
 */
export function indexOfWords(text: string, words: string, from = 0): number {
  if (words === "") return -1;
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) {
    if (isWhole(text, at, at + words.length)) return at;
  }
  return -1;
}

function isWhole(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  const first = text.slice(start, start + 2);
  const last = text.slice(Math.max(start, end - 2), end);
  if (STARTS.test(first) && ENDS.test(before)) return false;
  if (ENDS.test(last) && STARTS.test(after)) return false;
  const goesOn = /\d$/u.test(last) && /^[.,]\d/u.test(after);
  const hasBegun = /^\d/u.test(first) && /\d[.,]$/u.test(before);
  return !goesOn && !hasBegun;
}

const STARTS = /^[\p{L}\p{N}\p{M}]/u;
const ENDS = /[\p{L}\p{N}\p{M}]$/u;
