import { bisect } from "#lib/domain/bisect.ts";
import { type Line, lineAt, linesOf } from "#lib/domain/text.ts";
import { SECTION_LENGTH } from "./schema.ts";

/**
 * What turns offsets in a text into positions in the document made from it, and back. ProseMirror
 * counts a step for each edge of a node, so for an offset in line i
 *
 *     position = offset + 2 + i + 2 × floor(i / SECTION_LENGTH)
 *
 * since a newline is an end and a beginning of blocks, and at the edge of a section of sections too.
 */
export interface Positions {
  readonly text: string;
  readonly lines: readonly Line[];
}

export function positionsOf(text: string): Positions {
  return { text, lines: linesOf(text) };
}

/** The position of an offset. Throws RangeError outside the text. */
export function positionAt({ lines }: Positions, offset: number): number {
  if (!Number.isInteger(offset)) throw new RangeError(`${offset} is no offset.`);
  return offset + shiftOf(lineAt(lines, offset).index);
}

/** The offset of a position. Throws RangeError where no text can stand: outside and between blocks. */
export function offsetAt({ lines }: Positions, position: number): number {
  const index = bisect(lines, (line) => line.end + shiftOf(line.index) >= position);
  const line = lines[index];
  const offset = position - shiftOf(index);
  if (!line || !Number.isInteger(position) || offset < line.start) {
    throw new RangeError(`No text stands at position ${position}.`);
  }
  return offset;
}

function shiftOf(index: number): number {
  return 2 + index + 2 * Math.floor(index / SECTION_LENGTH);
}
