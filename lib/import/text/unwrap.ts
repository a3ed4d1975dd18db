import { endsSentence, type SourceLine } from "../lines/lines.ts";

/** Widest column that hard-wrapped copy is set in, in code units, and the narrowest. */
const WIDEST = 100;
const NARROWEST = 40;
/** How far short of the column a wrapped line may fall: wrapping programs balance lines a little. */
const SLACK = 6;

const LIST_MARK = /^(?:[-*•●]|\d{1,3}[.)])\s/u;

/**
 * Joins hard-wrapped copy to paragraphs again. A text counts as hard-wrapped when most line breaks
 * inside its paragraphs stand where the next word would not have fitted into the column, and enough of
 * them fall inside a sentence; otherwise every line stays as it is.
 */
export function unwrapLines(lines: readonly SourceLine[]): SourceLine[] {
  const width = columnOf(lines);
  if (width === null) return [...lines];
  const joined: SourceLine[] = [];
  let last: SourceLine | undefined;
  for (const line of lines) {
    const previous = joined.at(-1);
    if (previous && last && continues(last, line, width)) {
      joined[joined.length - 1] = {
        ...previous,
        text: previous.text + spaceBetween(last.text, line.text) + line.text,
      };
    } else {
      joined.push(line);
    }
    last = line;
  }
  return joined;
}

/** The width of the column that the text was wrapped to, or null. */
function columnOf(lines: readonly SourceLine[]): number | null {
  let width = 0;
  const breaks: { readonly line: SourceLine; readonly next: SourceLine }[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next || !isSameParagraph(line, next)) continue;
    width = Math.max(width, line.text.length + line.indent);
    if (width > WIDEST) return null;
    breaks.push({ line, next });
  }
  if (breaks.length < 2 || width < NARROWEST) return null;
  const full = breaks.filter(({ line, next }) => isFull(line, next, width));
  const inSentence = full.filter(
    ({ line, next }) => !endsSentence(line.text) && !/^\p{Lu}/u.test(next.text),
  );
  return full.length >= breaks.length * 0.6 && inSentence.length >= full.length * 0.3
    ? width
    : null;
}

function isSameParagraph(line: SourceLine, next: SourceLine): boolean {
  return isBeside(line, next) && next.indent <= line.indent && !LIST_MARK.test(next.text);
}

function isBeside(line: SourceLine, next: SourceLine): boolean {
  return line.chunk === next.chunk && line.reason === null && next.reason === null;
}

/** Whether the next line's first word would not have fitted behind this line. */
function isFull(line: SourceLine, next: SourceLine, width: number): boolean {
  const word = next.text.split(/\s/u, 1)[0] ?? "";
  return line.indent + line.text.length + 1 + word.length > width - SLACK;
}

function continues(line: SourceLine, next: SourceLine, width: number): boolean {
  if (!isBeside(line, next) || LIST_MARK.test(next.text)) return false;
  // Lines of a list item hang under its first one; otherwise a deeper line begins a paragraph.
  if (next.indent > line.indent && !LIST_MARK.test(line.text)) return false;
  return isFull(line, next, width) || /^\p{Ll}/u.test(next.text);
}

const NO_SPACE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** What stood where the line was broken. Behind a hyphen or a tight dash there was no space. */
function spaceBetween(before: string, after: string): string {
  const isTight = /[\p{L}\p{N}](?:-|—|--)$/u.test(before) && !/^(?:and|or|to|nor)\b/u.test(after);
  const isUnspaced =
    NO_SPACE_SCRIPT.test(before.slice(-1)) && NO_SPACE_SCRIPT.test(after.slice(0, 1));
  return isTight || isUnspaced ? "" : " ";
}
