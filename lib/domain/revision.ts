import type { z } from "zod";
import type * as shapes from "./inline-formats.ts";
import { byPlace, isRangeIn, linesOf } from "./text.ts";
import { BLOCK_KINDS, type BlockKind } from "./vocabulary.ts";

/** Stand-off formatting over a range of the revision's text. */
export type Format = Readonly<z.infer<typeof shapes.Format>>;

/**
 * The immutable text of an article: a string in which each line is a block, the kind of each block
 * (`blocks[i]` describes line i), and formats as ranges, ordered by start.
 */
export interface RevisionText {
  readonly text: string;
  readonly blocks: readonly BlockKind[];
  readonly formats: readonly Format[];
}

/** Joins blocks to a revision. Throws TypeError when a block's text holds a newline. */
export function revisionOf(
  blocks: readonly { readonly kind: BlockKind; readonly text: string }[],
  formats: readonly Format[] = [],
): RevisionText {
  for (const block of blocks) {
    if (block.text.includes("\n")) throw new TypeError("A block is one line; split it first.");
  }
  return checkRevision({
    text: blocks.map((block) => block.text).join("\n"),
    blocks: blocks.map((block) => block.kind),
    formats: [...formats].sort(byPlace),
  });
}

/** Where a format links to; null for one that is no link. */
export function hrefOf(format: Format): string | null {
  return format.kind === "link" ? format.href : null;
}

/** The revision itself, or a TypeError saying which of its promises is broken. */
export function checkRevision(revision: RevisionText): RevisionText {
  const lines = linesOf(revision.text);
  if (lines.length !== revision.blocks.length) {
    throw new TypeError(`${lines.length} lines but ${revision.blocks.length} block kinds.`);
  }
  if (!revision.text.isWellFormed()) throw new TypeError("The text holds half of a character.");
  for (const kind of revision.blocks) {
    if (!BLOCK_KINDS.includes(kind)) throw new TypeError(`No such block kind: ${kind}.`);
  }
  for (const format of revision.formats) {
    if (!isRangeIn(revision.text, format)) throw new TypeError("A format is outside the text.");
  }
  return revision;
}
