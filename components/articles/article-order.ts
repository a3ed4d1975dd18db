import type { ArticleSort, Direction } from "#lib/domain/vocabulary.ts";

/** How the list of articles is sorted. */
export interface ArticleOrder {
  readonly sort: ArticleSort;
  readonly order: Direction;
}

/** The order of a list that nobody has sorted: the last worked on first. */
export const NEWEST_FIRST: ArticleOrder = { sort: "updated", order: "descending" };

/** Which way a list is sorted by a column; null where it is by another. */
export function sortedBy({ sort, order }: ArticleOrder, column: ArticleSort): Direction | null {
  return sort === column ? order : null;
}

/** The order after a column's head is pressed: by that column, or the other way round. */
export function orderAfter(
  before: ArticleOrder,
  { by, first }: { readonly by: ArticleSort; readonly first: Direction },
): ArticleOrder {
  if (before.sort !== by) return { sort: by, order: first };
  return { sort: by, order: before.order === "ascending" ? "descending" : "ascending" };
}
