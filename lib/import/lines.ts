/** One line of a plain text that is being read: never blank, without its outer white space. */
export interface SourceLine {
  readonly text: string;
  /** Lines with no blank line between them share this number. */
  readonly chunk: number;
  /** White space in front of it, in code units. */
  readonly indent: number;
}

const BLANK = /^[\s\u200b\u2060]*$/u;

/** The lines that hold words. Every line ending counts as one; a paragraph separator as a blank line. */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let chunk = 0;
  for (const line of normalizeLineEndings(text).split("\n")) {
    if (BLANK.test(line)) {
      chunk++;
      continue;
    }
    const words = line.trim();
    lines.push({ text: words, chunk, indent: line.length - line.trimStart().length });
  }
  return lines;
}

function normalizeLineEndings(text: string): string {
  return text.replace(/\r\n|[\r\u2028\v\f]/gu, "\n").replaceAll("\u2029", "\n\n");
}

const CLOSERS = /[”’»"')\]*†‡]+$/u;

/** How much of a line's end is looked at, in code units: no sentence closes with more signs. */
const ENDING = 40;

/** Whether the words end as a sentence does, closing quotation marks and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;,。！？؟।]$/u.test(text.slice(-ENDING).replace(CLOSERS, ""));
}

/** The lines directly over line `index` in its chunk, nearest last; null when there are more than `most`. */
export function linesAbove(
  lines: readonly SourceLine[],
  index: number,
  most: number,
): readonly SourceLine[] | null {
  const near = lines.slice(Math.max(0, index - most - 1), index);
  const above = near.filter(({ chunk }) => chunk === lines[index]?.chunk);
  return above.length > most ? null : above;
}

/** Shortest line, in code units, that is taken for a paragraph of the story wherever it stands. */
const PARAGRAPH_LENGTH = 100;

/** Whether a line can only be a paragraph of the story. */
export function isStory({ text }: Pick<SourceLine, "text">): boolean {
  return text.length >= PARAGRAPH_LENGTH && endsSentence(text);
}
