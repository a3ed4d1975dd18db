import { useSearchParams } from "next/navigation";
import type { ArticleFilters } from "#lib/client/queries.ts";
import { STAGES, WAITING } from "#lib/domain/vocabulary.ts";

export interface ShownArticles {
  readonly filters: ArticleFilters;
  /** Changes part of the filters; an empty value takes one away. */
  readonly change: (part: Readonly<Record<string, string>>) => void;
  readonly isFiltered: boolean;
}

/** The filters of the list of articles, kept in the address so that it can be shared and gone back to. */
export function useArticleFilters(): ShownArticles {
  const params = useSearchParams();
  const stage = STAGES.find((known) => known === params.get("stage"));
  const desk = params.get("desk");
  const waiting = WAITING.find((known) => known === params.get("waiting"));
  const q = params.get("q");
  const filters = {
    ...(desk && { desk }),
    ...(stage && { stage }),
    ...(waiting && { waiting }),
    ...(q && { q }),
  };
  return {
    filters,
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
