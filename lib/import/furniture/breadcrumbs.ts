import { endsSentence, type SourceLine } from "../lines/lines.ts";

/** The sections of a paper that stand alone in a menu. */
const SECTION =
  /^(?:home|homepage|news|latest|headlines|sports?|world|politics|business|opinion|culture|entertainment|lifestyle|technology|tech|science|health|travel|weather|europe|international|national|local|uk|us)$/iu;

const MAX_ENTRIES = 12;
const LONGEST_ENTRY = 30;
const LONGEST_HEADLINE = 160;
/** Fewest words of a line that is a headline rather than another entry. */
const HEADLINE_WORDS = 4;
/** Shortest sentence, in code units, that shows that a story follows. */
const SENTENCE = 60;

/**
 * How many lines at the very top are the entries of a menu, each on a line of its own ("Home", "News",
 * "Local Sport"). They are short and capitalised, and a clearly longer line that can be a headline
 * follows, with a story. One entry is enough only if it is a section's name, two if both are single
 * words. `isOver` says which lines are known as furniture: those are passed over.
 */
export function countBreadcrumbs(
  lines: readonly SourceLine[],
  isOver: (index: number) => boolean,
): number {
  const words: string[] = [];
  let count = 0;
  for (let line = lines[0]; line && count <= MAX_ENTRIES; line = lines[count]) {
    if (isEntry(line.text)) words.push(line.text);
    else if (!isOver(count)) break;
    count++;
  }
  const headline = lines[count];
  if (count > MAX_ENTRIES || !headline || !isMenu(words)) return 0;
  const hasStory = lines
    .slice(count + 1)
    .some(({ text }) => text.length >= SENTENCE && endsSentence(text));
  return hasStory && isBetterHeadline(headline.text, words) ? count : 0;
}

function isEntry(text: string): boolean {
  return text.length <= LONGEST_ENTRY && /^\p{Lu}[\p{L}&’'-]*(?: [\p{L}&’'-]+)?$/u.test(text);
}

function isMenu(words: readonly string[]): boolean {
  if (words.length >= 3) return true;
  const isKnown = words.every((word) => SECTION.test(word));
  return words.length > 0 && (isKnown || (words.length === 2 && !words.join("").includes(" ")));
}

function isBetterHeadline(text: string, entries: readonly string[]): boolean {
  const longest = Math.max(...entries.map((entry) => entry.length));
  return (
    text.length <= LONGEST_HEADLINE &&
    text.length > longest * 1.5 &&
    text.split(/\s+/u).length >= HEADLINE_WORDS &&
    /^[‘'“"¿¡]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
    !/[.…:;,—–-]$/u.test(text) &&
    !/^by\s/iu.test(text)
  );
}
