import type { RevisionText } from "#lib/domain/revision.ts";
import { type Line, linesOf } from "#lib/domain/text.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";

/** A block as it is printed. */
export interface PrintedBlock extends Line {
  readonly kind: BlockKind;
  readonly text: string;
}

/** Kinds of which neighbours form one thing on the page: a list, a quotation. */
const TOGETHER: readonly BlockKind[] = ["list_item", "numbered_item", "quotation"];

/**
 * The blocks that have words, in order, neighbours that form one list or quotation in one group and
 * every other block in a group of its own.
 */
export function groupBlocks(revision: RevisionText): PrintedBlock[][] {
  const groups: PrintedBlock[][] = [];
  for (const line of linesOf(revision.text)) {
    const text = revision.text.slice(line.start, line.end);
    if (text.trim() === "") continue;
    const block = { ...line, text, kind: revision.blocks[line.index] ?? "paragraph" };
    const group = groups.at(-1);
    if (group?.[0]?.kind === block.kind && TOGETHER.includes(block.kind)) group.push(block);
    else groups.push([block]);
  }
  return groups;
}
