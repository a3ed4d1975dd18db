import { useSearchParams } from "next/navigation";
import type { ArticleFilters } from "#lib/client/queries.ts";
import { ARTICLE_SORTS, DIRECTIONS, STAGES, WAITING } from "#lib/domain/vocabulary.ts";
import { type ArticleOrder, NEWEST_FIRST } from "./article-order.ts";

export interface ShownArticles {
  readonly filters: ArticleFilters;
  readonly order: ArticleOrder;
  /** Changes part of the filters; an empty value takes one away. */
  readonly change: (part: Readonly<Record<string, string>>) => void;
  readonly isFiltered: boolean;
}

/**
 * The filters of the list of articles and its order, kept in the address so that they can be shared and
 * gone back to.
 */
export function useArticleFilters(): ShownArticles {
  const params = useSearchParams();
  const stage = STAGES.find((known) => known === params.get("stage"));
  const desk = params.get("desk");
  const waiting = WAITING.find((known) => known === params.get("waiting"));
  const q = params.get("q");
  const isArchive = params.get("archived") === "only";
  const filters = {
    ...(desk && { desk }),
    ...(stage && { stage }),
    ...(waiting && { waiting }),
    ...(q && { q }),
    ...(isArchive && { archived: "only" as const }),
  };
  const order = {
    sort: ARTICLE_SORTS.find((known) => known === params.get("sort")) ?? NEWEST_FIRST.sort,
    order: DIRECTIONS.find((known) => known === params.get("order")) ?? NEWEST_FIRST.order,
  };
  return {
    filters,
    order,
    isFiltered: Object.keys(filters).length > 0,
    change(part) {
      const next = new URLSearchParams(window.location.search);
      for (const [name, value] of Object.entries(part)) {
        if (value === "") next.delete(name);
        else next.set(name, value);
      }
      const query = next.toString();
      window.history.replaceState(null, "", query === "" ? "/articles" : `/articles?${query}`);
    },
  };
}
