import type { ArticleSummary } from "#lib/domain/article.ts";

/** An article that is chosen, as the row said when it was. */
export type ChosenArticle = Pick<ArticleSummary, "id" | "headline" | "desk">;

/** By their identifiers, in the order of choosing. */
export type Chosen = ReadonlyMap<string, ChosenArticle>;

export const NONE_CHOSEN: Chosen = new Map();

/** A row that is pressed; `from` is the one before it where all between them are meant, else null. */
export interface RowPress {
  readonly id: string;
  readonly from: string | null;
}

/** What is chosen after a press: the row turned over, and every row from `from` made like it. */
export function pressRow(
  chosen: Chosen,
  rows: readonly ChosenArticle[],
  { id, from }: RowPress,
): Chosen {
  const here = rows.findIndex((row) => row.id === id);
  const there = rows.findIndex((row) => row.id === from);
  const [first, last] = there < 0 ? [here, here] : [Math.min(here, there), Math.max(here, there)];
  const meant = rows.slice(Math.max(first, 0), last + 1);
  return chosen.has(id) ? without(chosen, meant) : withAll(chosen, meant);
}

/** All rows chosen; where they all are, none of them. Other chosen ones stay. */
export function pressAll(chosen: Chosen, rows: readonly ChosenArticle[]): Chosen {
  return howMany(chosen, rows) === "all" ? without(chosen, rows) : withAll(chosen, rows);
}

/** How many of the rows are chosen. */
export function howMany(chosen: Chosen, rows: readonly ChosenArticle[]): "none" | "some" | "all" {
  const number = rows.filter(({ id }) => chosen.has(id)).length;
  if (number === 0) return "none";
  return number === rows.length ? "all" : "some";
}

function withAll(chosen: Chosen, rows: readonly ChosenArticle[]): Chosen {
  return new Map([...chosen, ...rows.map((row) => [row.id, row] as const)]);
}

function without(chosen: Chosen, rows: readonly ChosenArticle[]): Chosen {
  const gone = new Set(rows.map(({ id }) => id));
  return new Map([...chosen].filter(([id]) => !gone.has(id)));
}
