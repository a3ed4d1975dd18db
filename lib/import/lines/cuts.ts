import type { Range } from "#lib/domain/text.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { cutSpans, type Spans } from "./spans.ts";

/** A block before its place in the text is known. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** Offsets in `text`. */
  readonly spans: Spans;
}

/** Something to take out of a block: a mark, or a note in brackets. */
export interface Cut extends Range {
  readonly block: number;
}

interface CutBlocks {
  readonly blocks: readonly Block[];
  /** Where each cut was, as an offset in its block's remaining text. */
  readonly offsets: ReadonlyMap<Cut, number>;
}

/** The blocks without what is cut out of them. No two cuts may overlap. */
export function cutBlocks(blocks: readonly Block[], cuts: readonly Cut[]): CutBlocks {
  const clean = [...blocks];
  const offsets = new Map<Cut, number>();
  for (const [index, group] of Map.groupBy(cuts, ({ block }) => block)) {
    const block = blocks[index];
    if (!block) continue;
    let from = 0;
    let length = 0;
    const kept: string[] = [];
    const inOrder = group.toSorted((a, b) => a.start - b.start);
    for (const cut of inOrder) {
      kept.push(block.text.slice(from, cut.start));
      length += cut.start - from;
      offsets.set(cut, length);
      from = cut.end;
    }
    const text = kept.join("") + block.text.slice(from);
    clean[index] = { ...block, text, spans: cutSpans({ text, spans: block.spans }, inOrder) };
  }
  return { blocks: clean, offsets };
}
