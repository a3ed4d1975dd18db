import { isNumbered } from "#lib/domain/numbered.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";

/** The number in the galley's margin for each block, from 1; null for those without one. */
export function numberParagraphs(kinds: readonly BlockKind[]): (number | null)[] {
  let number = 0;
  return kinds.map((kind) => (isNumbered(kind) ? ++number : null));
}
