/** Words as a person means them who points at them roughly. */
import { isRangeIn, type Range, snapRange } from "#lib/domain/text.ts";

/** Code units looked at on each side of an end: longer words are cut there. */
const AROUND = 128;

/**
 * The range widened to whole words, each end to the word in which it stands, and trimmed of the punctuation
 * around them: but for signs that belong to a number or an abbreviation, and for quotation marks and
 * brackets that enclose all of it. Null where there is no word in it. `language` is BCP 47.
 */
export function snapToWords(text: string, range: Range, language: string | null): Range | null {
  if (!isRangeIn(text, range)) return null;
  const words = segmenterOf(language);
  const widened = {
    start: wordAround(words, text, range.start)?.start ?? range.start,
    end: wordAround(words, text, range.end)?.end ?? range.end,
  };
  const whole = snapRange(text, widened);
  return whole && trimPunctuation(text, whole);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string | null): Intl.Segmenter {
  const locale = language ?? "und";
  const known = segmenters.get(locale);
  if (known) return known;
  const made = new Intl.Segmenter(isKnown(locale) ? locale : "und", { granularity: "word" });
  segmenters.set(locale, made);
  return made;
}

function isKnown(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0;
  } catch {
    return false;
  }
}

/** The word inside of which an offset stands; null between two. */
function wordAround(words: Intl.Segmenter, text: string, offset: number): Range | null {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  const newline = text.indexOf("\n", offset);
  const from = Math.max(line, offset - AROUND);
  const to = Math.min(newline === -1 ? text.length : newline, offset + AROUND);
  const segment = words.segment(text.slice(from, to)).containing(offset - from);
  if (!segment?.isWordLike || from + segment.index === offset) return null;
  const start = from + segment.index;
  return { start, end: start + segment.segment.length };
}

const PUNCTUATION = /^[\p{P}\s]$/u;
/** Signs of percentages and degrees after a number, of numbers and names before. */
const AFTER_NUMBER = /\p{N}[%‰٪°′″]+$/u;
const BEFORE_WORD = /^[#@§&*](?=[\p{L}\p{N}])|^-(?=\p{N})/u;
const ABBREVIATION = /(?:^|[^\p{L}])(?:\p{L}\.){2,}$/u;

const PAIRS: readonly string[] = [
  "()",
  "[]",
  "“”",
  "„“",
  "‘’",
  "«»",
  "»«",
  "‹›",
  '""',
  "「」",
  "『』",
];

function trimPunctuation(text: string, range: Range): Range | null {
  let { start, end } = range;
  const words = () => text.slice(start, end);
  if (isEnclosed(words())) return range;
  while (start < end && PUNCTUATION.test(first(words())) && !BEFORE_WORD.test(words())) {
    start += first(words()).length;
  }
  while (end > start && PUNCTUATION.test(last(words())) && !isWhole(words())) {
    end -= last(words()).length;
  }
  return start < end ? snapRange(text, { start, end }) : null;
}

const first = (words: string) => String.fromCodePoint(words.codePointAt(0) ?? 0);
const last = (words: string) => [...words.slice(-2)].at(-1) ?? "";
const isWhole = (words: string) => AFTER_NUMBER.test(words) || ABBREVIATION.test(words);

/** Whether a pair of marks stands around all of it, and nowhere within. */
function isEnclosed(words: string): boolean {
  return PAIRS.some((pair) => {
    const [open = "", close = ""] = pair;
    const inside = words.slice(1, -1);
    const isAround = words.startsWith(open) && words.endsWith(close) && inside.trim() !== "";
    return isAround && !inside.includes(open) && !inside.includes(close);
  });
}
