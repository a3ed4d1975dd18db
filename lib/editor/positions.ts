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
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(lines, middle) <= position) low = middle;
    else high = middle - 1;
  }
  const line = lines[low];
  const offset = position - shiftOf(low);
  if (!line || !Number.isInteger(position) || offset < line.start || offset > line.end) {
    throw new RangeError(`No text stands at position ${position}.`);
  }
  return offset;
}

function startOf(lines: readonly Line[], index: number): number {
  return (lines[index]?.start ?? 0) + shiftOf(index);
}

function shiftOf(index: number): number {
  return 2 + index + 2 * Math.floor(index / SECTION_LENGTH);
}
