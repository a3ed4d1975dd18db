/** How well the words that were kept are those that were wanted, and their lines in the same order. */
export interface WordScore {
  /** Harmonic mean of precision and recall, from 0 to 1. */
  readonly f1: number;
  /** How many words were wanted. */
  readonly expected: number;
  readonly missing: readonly string[];
  readonly added: readonly string[];
  /** Of the lines that both have once, those that were kept behind one they should stand before. */
  readonly misplaced: readonly string[];
}

/**
 * Compares two texts as bags of words (rows of characters that are not white space), and by the order of
 * the lines that are alike.
 */
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
  return { f1, expected, missing, added, misplaced: findMisplaced(kept, wanted) };
}

function findMisplaced(kept: string, wanted: string): readonly string[] {
  const places = placesOf(wanted);
  const common = [...placesOf(kept).keys()].filter((line) => places.has(line));
  let last = -1;
  return common.filter((line) => {
    const place = places.get(line) ?? -1;
    const isBehind = place < last;
    last = Math.max(last, place);
    return isBehind;
  });
}

/** The lines that a text has once, in order, and where each stands. */
function placesOf(text: string): ReadonlyMap<string, number> {
  const lines = text.split("\n").map((line) => line.trim());
  const counts = Map.groupBy(lines, (line) => line);
  const once = lines.filter((line) => line !== "" && counts.get(line)?.length === 1);
  return new Map(once.map((line, index) => [line, index]));
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
