import { lastSentence } from "#lib/domain/sentences.ts";
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
  const start = opened ?? lastSentence(before)?.start ?? at;
  return start < at ? { start, end: at } : null;
}

/** How much before a mark shows that it ends a quotation, in code units. */
const ENDING = 40;

/** How far back the start of a quotation is looked for, in code units. */
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
