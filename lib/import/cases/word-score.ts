/** How well the words that were kept are those that were wanted, whatever their order. */
export interface WordScore {
  /** Harmonic mean of precision and recall, from 0 to 1. */
  readonly f1: number;
  /** How many words were wanted. */
  readonly expected: number;
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

/** Compares two texts as bags of words: rows of characters that are not white space. */
export function compareWords(kept: string, wanted: string): WordScore {
  const left = countWords(wanted);
  const added: string[] = [];
  const words = wordsOf(kept);
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    else added.push(word);
  }
  const missing = [...left].flatMap(([word, count]) => Array<string>(count).fill(word));
  const expected = wordsOf(wanted).length;
  const f1 = (2 * (words.length - added.length)) / (words.length + expected);
  return { f1, expected, missing, added };
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
