import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ArticleView } from "#lib/domain/article.ts";
import type { ChangeArticle, Publish } from "#lib/domain/requests.ts";
import { request } from "./api.ts";
import { useFormMutation } from "./form-mutation.ts";
import { keys, refreshArticle } from "./queries.ts";

/** Changes an article's headline, stage, assignee or deadline. */
export function useChangeArticle(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangeArticle) =>
      request("PATCH /api/articles/:id", { params: { id }, body }),
    onSuccess: (article) => {
      client.setQueryData<ArticleView>(keys.article(id), (view) => view && { ...view, article });
      return client.invalidateQueries({ queryKey: keys.articles });
    },
  });
}

/** Turns the approved corrections of an article into its next revision. */
export function usePublish(id: string) {
  return useFormMutation(
    (body: Publish) => request("POST /api/articles/:id/publish", { params: { id }, body }),
    { onSettled: (client) => refreshArticle(client, id) },
  );
}
