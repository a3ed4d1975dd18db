import type { BlockKind } from "#lib/domain/vocabulary.ts";

/** Kinds with a number in the margin of the galley; the same as in `lib/editor/numbering.ts`. */
const NUMBERED: readonly BlockKind[] = ["paragraph", "list_item", "numbered_item", "quotation"];

/** The number in the galley's margin for each block, from 1; null for those without one. */
export function numberParagraphs(kinds: readonly BlockKind[]): (number | null)[] {
  let number = 0;
  return kinds.map((kind) => (NUMBERED.includes(kind) ? ++number : null));
}
