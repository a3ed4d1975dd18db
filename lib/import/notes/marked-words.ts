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
 * and when the quotation was not opened in reach, the sentence or clause up to the mark. The range ends
 * at `at`; null when there are no words before it.
 */
export function markedWords(text: string, at: number): Range | null {
  const before = text.slice(0, at);
  const from = Math.max(0, at - ENDING);
  const closing = /[”“»«’‘›"'][.,;:!?…)\]]*$/u.exec(before.slice(from));
  const opened = closing ? openingOf(before, from + closing.index) : null;
  const start = opened ?? sentenceStart(before);
  return start < at ? { start, end: at } : null;
}

/** How much before a mark shows that it ends a quotation, in code units. */
const ENDING = 40;

/** How far back the start of a quotation, or of a sentence without end, is looked for, in code units. */
const REACH = 20_000;

/** Where the quotation that ends at `closeAt` opens, by balancing backward; null when nowhere. */
function openingOf(text: string, closeAt: number): number | null {
  const close = text.charAt(closeAt);
  const openers = OPENERS[close] ?? "";
  let depth = 0;
  for (let at = closeAt - 1; at >= 0 && at >= closeAt - REACH; at--) {
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

/** How much of a text is cut into sentences to find its last one; the second when the first has none. */
const WINDOWS = [2_000, REACH];

/** Where the last sentence of `text` starts, or where its last `REACH` code units do. */
function sentenceStart(text: string): number {
  const end = text.trimEnd().length;
  let start = 0;
  for (const window of WINDOWS) {
    const from = wordStart(text, end - window);
    start = from;
    for (const { index } of sentences.segment(text.slice(from, end))) {
      if (index > 0 && !isAbbreviated(text, from + index)) start = from + index;
    }
    if (start > from || from === 0) break;
  }
  return start;
}

/** Longest word that is passed over, in code units. */
const LONGEST_WORD = 200;

/** The first place from `at` on where a word starts, or in a script without spaces a letter. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const near = text.slice(at, at + LONGEST_WORD);
  const word = near.search(/(?<=\s)\S/u);
  return at + Math.max(0, word === -1 ? near.search(/\p{L}/u) : word);
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
  for (const { index, segment } of sentences.segment(text.slice(0, wordStart(text, REACH)))) {
    end = index + segment.trimEnd().length;
    if (!isAbbreviated(text, index + segment.length)) break;
  }
  return end > 0 ? { start: 0, end } : null;
}
