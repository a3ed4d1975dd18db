import type { BlockKind } from "./vocabulary.ts";

const NUMBERED: readonly BlockKind[] = ["paragraph", "list_item", "numbered_item", "quotation"];

/** Whether a block counts as a paragraph: it has a number in the margin. */
export function isNumbered(kind: BlockKind): boolean {
  return NUMBERED.includes(kind);
}
