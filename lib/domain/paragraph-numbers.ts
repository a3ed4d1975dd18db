import type { BlockKind } from "./vocabulary.ts";

const NUMBERED: readonly BlockKind[] = ["paragraph", "list_item", "numbered_item", "quotation"];

/** Whether a block counts as a paragraph: it has a number in the margin. */
export function isNumbered(kind: BlockKind): boolean {
  return NUMBERED.includes(kind);
}

/** The number in the galley's margin for each block, from 1; null for those without one. */
export function numberParagraphs(kinds: readonly BlockKind[]): (number | null)[] {
  let number = 0;
  return kinds.map((kind) => (isNumbered(kind) ? ++number : null));
}
