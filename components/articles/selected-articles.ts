import { useRef, useState } from "react";
import type { ArticleSummary } from "#lib/domain/article.ts";

/** A selected article, as its row was then. */
export type SelectedArticle = Pick<
  ArticleSummary,
  "id" | "headline" | "desk" | "version" | "archived"
>;

/** The selected articles by their identifiers, in the order of selection. */
export type Selected = ReadonlyMap<string, SelectedArticle>;

export const NONE_SELECTED: Selected = new Map();

/** A row that is pressed; `from` is the one before it where all between them are meant, else null. */
export interface RowPress {
  readonly id: string;
  readonly from: string | null;
}

/** What is selected after a press: the row is toggled, and every row from `from` is made like it. */
export function pressRow(
  selected: Selected,
  rows: readonly SelectedArticle[],
  { id, from }: RowPress,
): Selected {
  const here = rows.findIndex((row) => row.id === id);
  const there = rows.findIndex((row) => row.id === from);
  const [first, last] = there < 0 ? [here, here] : [Math.min(here, there), Math.max(here, there)];
  const meant = rows.slice(Math.max(first, 0), last + 1);
  return selected.has(id) ? without(selected, meant) : withAll(selected, meant);
}

/** All rows selected; where they all are, none of them. Other selected ones stay. */
export function pressAll(selected: Selected, rows: readonly SelectedArticle[]): Selected {
  return howMany(selected, rows) === "all" ? without(selected, rows) : withAll(selected, rows);
}

/** How many of the rows are selected. */
export function howMany(
  selected: Selected,
  rows: readonly SelectedArticle[],
): "none" | "some" | "all" {
  const number = rows.filter(({ id }) => selected.has(id)).length;
  if (number === 0) return "none";
  return number === rows.length ? "all" : "some";
}

function withAll(selected: Selected, rows: readonly SelectedArticle[]): Selected {
  return new Map([...selected, ...rows.map((row) => [row.id, row] as const)]);
}

function without(selected: Selected, rows: readonly SelectedArticle[]): Selected {
  const gone = new Set(rows.map(({ id }) => id));
  return new Map([...selected].filter(([id]) => !gone.has(id)));
}

/** The same articles selected, as they stand now where that is known. */
export function refreshSelected(selected: Selected, now: readonly SelectedArticle[]): Selected {
  const known = now.filter(({ id }) => selected.has(id));
  return withAll(selected, known);
}

/** The selected rows of the list, which stay selected under other filters. */
export interface ArticleSelection {
  readonly selected: Selected;
  readonly ofShown: "none" | "some" | "all";
  readonly press: (id: string) => void;
  readonly pressAll: () => void;
  readonly clear: () => void;
  /** Notes how selected articles stand now. */
  readonly refresh: (articles: readonly SelectedArticle[]) => void;
  /** Called for every key and button before it does anything, to know about Shift. */
  readonly watch: (event: { readonly shiftKey: boolean }) => void;
}

/** Which articles are selected; with Shift, all between the row pressed last and this one. */
export function useSelectedArticles(rows: readonly SelectedArticle[]): ArticleSelection {
  const [selected, setSelected] = useState<Selected>(NONE_SELECTED);
  const last = useRef<string | null>(null);
  const isRange = useRef(false);
  return {
    selected: refreshSelected(selected, rows),
    ofShown: howMany(selected, rows),
    press(id) {
      const from = isRange.current ? last.current : null;
      last.current = id;
      setSelected((selected) => pressRow(selected, rows, { id, from }));
    },
    pressAll: () => setSelected((selected) => pressAll(selected, rows)),
    clear() {
      last.current = null;
      setSelected(NONE_SELECTED);
    },
    refresh: (articles) => setSelected((selected) => refreshSelected(selected, articles)),
    watch({ shiftKey }) {
      isRange.current = shiftKey;
    },
  };
}
