import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Revision } from "#lib/domain/article.ts";
import type { Publish } from "#lib/domain/requests.ts";
import type { Check, Outcome } from "#lib/domain/vocabulary.ts";
import { request } from "./api.ts";
import { asForm } from "./form-mutation.ts";
import { keys } from "./queries.ts";

/** What publishing did: the new revision, and what became of each claim's words. */
export interface Published {
  readonly revision: Revision;
  readonly claims: readonly {
    readonly id: string;
    readonly outcome: Outcome;
    readonly check: Check;
  }[];
}

/** Turns the approved corrections of an article into its next revision. */
export function usePublish(article: string) {
  const client = useQueryClient();
  return useMutation({
    ...asForm,
    mutationFn: (body: Publish) =>
      request<Published>(`/api/articles/${article}/publish`, { method: "POST", body }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.articles, refetchType: "none" });
      return client.invalidateQueries({ queryKey: keys.article(article) });
    },
  });
}
