import type { Range } from "#lib/domain/text.ts";

/** What may open a quotation that this character closes. Languages use the same signs both ways round. */
const OPENERS: Readonly<Record<string, string>> = {
  "”": "“„”",
  "“": "„",
  "»": "«",
  "«": "»",
  "’": "‘‚",
  "‘": "‚",
  "›": "‹",
  '"': '"',
  "'": "'",
};

/**
 * The words that a mark standing at `at` in one line of text points to. After a closing quotation mark
 * (a full stop or comma may stand between) they are the whole quotation with its quotation marks; else,
 * and when the quotation was never opened, the sentence or clause up to the mark. The range ends at
 * `at`; null when there are no words before it.
 */
export function markedWords(text: string, at: number): Range | null {
  const before = text.slice(0, at);
  const closing = /([”“»«’‘›"'])[.,;:!?…)\]]*$/u.exec(before);
  const opened = closing ? openingOf(before, closing.index) : null;
  const start = opened ?? sentenceStart(before);
  return start < at ? { start, end: at } : null;
}

/** Where the quotation that ends at `closeAt` opens, by balancing backward; null when nowhere. */
function openingOf(text: string, closeAt: number): number | null {
  const close = text.charAt(closeAt);
  const openers = OPENERS[close] ?? "";
  let depth = 0;
  for (let at = closeAt - 1; at >= 0; at--) {
    const sign = text.charAt(at);
    if (openers.includes(sign) && canOpen(text, at)) {
      if (depth === 0) return at;
      depth--;
    } else if (sign === close && !isApostrophe(text, at)) {
      depth++;
    }
  }
  return null;
}

/** Signs of two uses open at the start of a word only, or an apostrophe would be taken for one. */
function canOpen(text: string, at: number): boolean {
  if (/[“„«‹‚]/u.test(text.charAt(at))) return true;
  const isFirst = at === 0 || /[\s([{—–\-/“‘"'„«‹]/u.test(text.charAt(at - 1));
  const isBeforeWord = !/\s/u.test(text.charAt(at + 1));
  return isFirst && isBeforeWord;
}

function isApostrophe(text: string, at: number): boolean {
  return /[’']/u.test(text.charAt(at)) && /\p{L}/u.test(text.charAt(at + 1));
}

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
const ABBREVIATED =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|St|Jr|Sr|No|vs|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u;

/** Longest abbreviation that is looked for before a sentence's start, in code units. */
const ABBREVIATION_REACH = 16;

/** Whether what looks like a sentence's end at `at` is only the full stop of "Mr." or "U.S.". */
function isAbbreviated(text: string, at: number): boolean {
  return ABBREVIATED.test(text.slice(Math.max(0, at - ABBREVIATION_REACH), at));
}

/** Where the last sentence of `text` starts. */
function sentenceStart(text: string): number {
  let start = 0;
  for (const { index } of sentences.segment(text.trimEnd())) {
    if (!isAbbreviated(text, index)) start = index;
  }
  return start;
}

/** The last sentence of one line of text, without white space around it. */
export function lastSentence(text: string): Range | null {
  const end = text.trimEnd().length;
  const start = sentenceStart(text);
  return start < end ? { start, end } : null;
}

/** The first sentence of one line of text, without white space behind it. */
export function firstSentence(text: string): Range | null {
  let end = 0;
  for (const { index, segment } of sentences.segment(text)) {
    end = index + segment.trimEnd().length;
    if (!isAbbreviated(text, index + segment.length)) break;
  }
  return end > 0 ? { start: 0, end } : null;
}
