import type { Attribution } from "#lib/domain/attribution.ts";
import type { Tracked } from "./pieces.ts";

/** How long the text was before all tracked changes, and what each author added; in code units. */
export interface Written {
  before: number;
  /** What each put in, less what each took out; see `authorKey`. */
  readonly by: Map<string, number>;
}

/** Whose changes a change belongs to: its author's, or those of everybody who is not named. */
export function authorKey({ author }: Pick<Attribution, "author">): string {
  return author ?? "";
}

/** A change that words stand in. */
export interface OpenChange {
  readonly change: Tracked;
  readonly author: string;
  /** Whether it is one half of a move. */
  readonly isMove?: boolean;
}

/** Counts words by the changes that are open around them, innermost last. */
export function countWritten(
  written: Written,
  length: number,
  changes: readonly OpenChange[],
): void {
  const insert = changes.findLast(({ change }) => change === "insert");
  const deletion = changes.findLast(({ change }) => change === "delete");
  // Put in by one and taken out by another, they neither were nor will be in the text.
  if (insert && deletion) return;
  if (!insert) written.before += length;
  const own = insert ?? deletion;
  if (!own) return;
  const more = insert ? length : -length;
  written.by.set(own.author, (written.by.get(own.author) ?? 0) + more);
}

/** How many times as much as the others added an author's own text has to be. */
const SMALL = 4;

/**
 * The authors (see `authorKey`) who wrote the text with tracking on, so that their changes are the text
 * and no proposals; none where the tracked changes did not more than double it, as no editing does. Those
 * who added little to what the others wrote are not among them.
 */
export function authorsOfText({ before, by }: Written): ReadonlySet<string> {
  const writers = [...by].filter(([, added]) => added > 0).toSorted(([, a], [, b]) => b - a);
  let rest = writers.reduce((sum, [, added]) => sum + added, 0);
  let text = before;
  const authors = new Set<string>();
  if (rest <= text) return authors;
  for (const [author, added] of writers) {
    if (rest * SMALL <= text) break;
    authors.add(author);
    text += added;
    rest -= added;
  }
  return authors;
}
