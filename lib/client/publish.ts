import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Publish } from "#lib/domain/requests.ts";
import { request } from "./api.ts";
import { asForm } from "./form-mutation.ts";
import { keys } from "./queries.ts";

/** Turns the approved corrections of an article into its next revision. */
export function usePublish(article: string) {
  const client = useQueryClient();
  return useMutation({
    ...asForm,
    mutationFn: (body: Publish) =>
      request("POST /api/articles/:id/publish", { params: { id: article }, body }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.articles, refetchType: "none" });
      return client.invalidateQueries({ queryKey: keys.article(article) });
    },
  });
}
