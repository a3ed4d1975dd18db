import { isNumbered } from "#lib/domain/paragraph-numbers.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";

/**
 * Where the counting stands when a section begins. A section that the browser skips does not move the
 * counters of those after it, so each starts from numbers of its own.
 */
export interface Numbering {
  /** Numbered paragraphs before the section. */
  readonly paragraph: number;
  /** Items of the numbered list that goes on into the section; 0 where none does. */
  readonly item: number;
}

/** The numbering after blocks of these kinds. */
export function countBlocks(before: Numbering, kinds: readonly BlockKind[]): Numbering {
  let { paragraph, item } = before;
  for (const kind of kinds) {
    if (isNumbered(kind)) paragraph++;
    item = kind === "numbered_item" ? item + 1 : 0;
  }
  return { paragraph, item };
}

/** The number in the margin of line `index`, or null where there is none. */
export function paragraphNumberOf(kinds: readonly BlockKind[], index: number): number | null {
  const kind = kinds[index];
  if (!kind || !isNumbered(kind)) return null;
  return countBlocks({ paragraph: 0, item: 0 }, kinds.slice(0, index + 1)).paragraph;
}
