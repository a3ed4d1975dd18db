import { endsAbbreviated } from "#lib/domain/sentences.ts";
import { foldSpace, isGraphemeBoundary } from "#lib/domain/text.ts";

/** Code units of a quotation that readers are shown whole. */
const LONGEST = 220;

/** Words without the quotation marks around them and the punctuation at their edges, in one line. */
export function bareWords(words: string): string {
  let bare = foldSpace(words);
  for (;;) {
    const next = withoutOuterMarks(withoutStop(withoutLead(bare)));
    if (next === bare) return bare;
    bare = next;
  }
}

/** A comma, or a dash that stands by itself, joins the words to those before or behind them. */
function withoutLead(words: string): string {
  return words.replace(/^(?:[,;:]\s*|[–—-]\s+)/u, "").replace(/\s[–—-]$/u, "");
}

function withoutStop(words: string): string {
  if (/[,;:]$/u.test(words)) return words.slice(0, -1).trimEnd();
  if (!words.endsWith(".") || words.endsWith("..") || endsAbbreviated(words)) return words;
  return words.slice(0, -1).trimEnd();
}

function withoutOuterMarks(words: string): string {
  const hasOpening = /^[“"„«]/u.test(words);
  const hasClosing = /[”"»]$/u.test(words) && words.length > 1;
  const inner = words.slice(hasOpening ? 1 : 0, hasClosing ? -1 : undefined);
  // One mark whose other half is outside the selected words says nothing either.
  const isAround = (hasOpening || hasClosing) && !/[“”"„«»]/u.test(inner);
  return isAround ? inner.trim() : words;
}

/** Words in typographic quotation marks, those inside them single; long ones cut. */
export function quote(words: string): string {
  const inner = cutWords(bareWords(words))
    .replace(/(^|[\s([—–-])"/gu, "$1‘")
    .replace(/[“„«]/gu, "‘")
    .replace(/[”"»]/gu, "’")
    .replace(/(^|[\s([—–-])'/gu, "$1‘")
    .replaceAll("'", "’");
  return `“${inner}”`;
}

/**
 * Words cut to a length that one reads in a notice: their beginning and their end, whole words, an
 * ellipsis between them.
 */
export function cutWords(words: string): string {
  if (words.length <= LONGEST) return words;
  const head = headOf(words, Math.round(LONGEST * 0.6));
  const tail = tailOf(words, Math.round(LONGEST * 0.35));
  return `${head.replace(/[\s,;:.–—-]+$/u, "")} … ${tail}`;
}

function headOf(words: string, length: number): string {
  const space = words.lastIndexOf(" ", length);
  return words.slice(0, space > length / 2 ? space : whole(words, length));
}

function tailOf(words: string, length: number): string {
  const from = words.length - length;
  const space = words.indexOf(" ", from);
  return words.slice(
    space !== -1 && space < words.length - length / 2 ? space + 1 : whole(words, from),
  );
}

function whole(words: string, at: number): number {
  let place = at;
  while (place > 0 && !isGraphemeBoundary(words, place)) place--;
  return place;
}

/** Adds the full stop that a sentence needs, and no second one. */
export function endSentence(words: string): string {
  return /(?:[?!]”|[.?!])$/u.test(words) ? words : `${words}.`;
}

/** The words inside quotation marks where a text has exactly one such passage; else null. */
export function onlyPassage(words: string): string | null {
  const passages = [...words.matchAll(/[“„«"]([^“”„«»"]{1,2000})[”“»"]/gu)];
  const [passage] = passages;
  return passage && passages.length === 1 ? (passage[1] ?? null) : null;
}
