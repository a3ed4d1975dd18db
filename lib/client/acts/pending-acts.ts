import { type MutationFilters, useMutationState } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ArticleView } from "#lib/domain/article.ts";
import { mayRetry } from "../save-state.ts";
import type { PerformedAct } from "./act.ts";
import { applyAct } from "./apply-act.ts";
import { isPerformedAct } from "./registry.ts";

/** What finds the acts that the server has not taken yet; of one article, or of all. */
export function pendingIn(article?: string): MutationFilters {
  return {
    mutationKey: article === undefined ? ["act"] : ["act", article],
    predicate: ({ state }) =>
      state.status === "pending" || (state.status === "error" && mayRetry(state.error)),
  };
}

/** Acts that the server has not taken yet, in their order; of one article, or of all. */
export function usePendingActs(article?: string): readonly PerformedAct[] {
  const waiting = useMutationState({
    filters: pendingIn(article),
    select: ({ state }) => state.variables,
  });
  return useMemo(() => waiting.filter(isPerformedAct), [waiting]);
}

/** The article as the server told it with what has been done here since. */
export function useWithPendingActs(view: ArticleView): ArticleView {
  const acts = usePendingActs(view.article.id);
  return useMemo(() => acts.reduce(applyAct, view), [acts, view]);
}
