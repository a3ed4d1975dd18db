import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { NO_SPANS, type Spans } from "./spans.ts";

/** White space at a line's edges that is a character of the text, and no layout of its source. */
export interface SurroundingSpace {
  readonly before: string;
  readonly after: string;
}

/** One line of a source that is being read: never blank, without its outer white space. */
export interface SourceLine {
  readonly text: string;
  /** Lines with no blank line between them share this number. */
  readonly chunk: number;
  /** White space in front of it, in code units. */
  readonly indent: number;
  /** What the source's own mark-up says that the line is; null where its words have to tell. */
  readonly kind: BlockKind | null;
  /** Offsets in `text`. */
  readonly spans: Spans;
  /** Why the source itself shows that these are not the article's words; null when it does not. */
  readonly reason: string | null;
  /** What of its outer white space is the text's own, where a source tells that from its layout. */
  readonly outer?: SurroundingSpace | null;
  /** Whether it is a note that stood under its label (see `joinLabels`), which is now its beginning. */
  readonly isLabelled?: boolean;
}

/** White space, controls and characters that only direct how others are shown (Unicode Cc and Cf). */
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;

/** Whether nothing in the text can be seen: then it is no words, however long it is. */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text);
}

const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028]/u;

/**
 * The lines that hold words. Lines end as Unicode says (https://www.unicode.org/reports/tr14/#BK): at LF,
 * CR, CR LF, the vertical tab, the form feed, NEL (U+0085) and the line separator (U+2028), each of which
 * is dropped; the paragraph separator (U+2029) counts as a blank line too. None of them is ever left
 * inside a line, where a correction could not insert it either.
 */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let chunk = 0;
  for (const line of text.replaceAll("\u2029", "\n\n").split(LINE_END)) {
    if (isBlank(line)) {
      chunk++;
      continue;
    }
    const words = line.trim();
    const indent = line.length - line.trimStart().length;
    lines.push({ text: words, chunk, indent, kind: null, spans: NO_SPANS, reason: null });
  }
  return lines;
}

/** Quotation marks and brackets, and the marks of notes (see `MARK` of the notes). */
const CLOSERS = /(?:[”’»"')\]*†‡§⁰¹²³⁴⁵⁶⁷⁸⁹]|\[\d{1,3}\])+$/u;

/** How much of a line's end is looked at, in code units: no sentence closes with more signs. */
const ENDING = 40;

/** Whether the words end as a sentence does, closing quotation marks, brackets and marks of notes aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;,。！？؟।]$/u.test(text.slice(-ENDING).replace(CLOSERS, ""));
}

/** The lines directly over line `index` in its chunk, nearest last; null when there are more than `max`. */
export function linesAbove(
  lines: readonly SourceLine[],
  index: number,
  max: number,
): readonly SourceLine[] | null {
  const near = lines.slice(Math.max(0, index - max - 1), index);
  const above = near.filter(({ chunk }) => chunk === lines[index]?.chunk);
  return above.length > max ? null : above;
}

/** Shortest line, in code units, that is taken for a paragraph of the story wherever it stands. */
const PARAGRAPH_LENGTH = 100;

/** Whether a line can only be a paragraph of the story. */
export function isStory({ text }: Pick<SourceLine, "text">): boolean {
  return text.length >= PARAGRAPH_LENGTH && endsSentence(text);
}
