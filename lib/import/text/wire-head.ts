import { isStory, type SourceLine } from "../lines/lines.ts";

/** How an agency's programs set fields of the head apart: `^By JANE DOE`, `^Two die in fire<`. */
const FIELD = /^\^(?=[\p{L}\p{N}“"‘'])(.*?)<?$/u;

/** Fewest such lines over a story that show it is such a head. */
const FEWEST = 2;

/** The lines without the signs that set the fields of a wire story's head apart; they are no words of it. */
export function readWireHead(lines: readonly SourceLine[]): readonly SourceLine[] {
  const story = lines.findIndex(isStory);
  const isField = ({ text }: SourceLine, index: number) => index < story && FIELD.test(text);
  if (lines.filter(isField).length < FEWEST) return lines;
  return lines.map((line, index) =>
    isField(line, index) ? { ...line, text: line.text.replace(FIELD, "$1") } : line,
  );
}
