import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AnswerOf } from "#lib/domain/answers/routes.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { EditLines } from "#lib/domain/article-requests.ts";
import type { ChangeArticle, Publish } from "#lib/domain/requests.ts";
import { request } from "./api.ts";
import { useFormMutation } from "./form-mutation.ts";
import { keys, refreshArticle, refreshArticles } from "./queries.ts";

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

/** Takes an article out of work, or back into it; `version` is the one that was seen. */
export function moveArchive(
  { id, version }: SeenArticle,
  to: "archive" | "work",
): Promise<AnswerOf<"POST /api/articles/:id/archive">> {
  return to === "archive"
    ? request("POST /api/articles/:id/archive", { params: { id }, body: { version } })
    : request("DELETE /api/articles/:id/archive", { params: { id }, query: { version } });
}

/** An article as somebody saw it. */
export interface SeenArticle {
  readonly id: string;
  readonly version: number;
}

/** Moves one article to the archive or out of it. */
export function useMoveArchive(article: SeenArticle) {
  return useFormMutation((to: "archive" | "work") => moveArchive(article, to), {
    onSettled: (client) => refreshArticle(client, article.id),
  });
}

/** Deletes an article for good. */
export function useDeleteArticle({ id, version }: SeenArticle) {
  return useFormMutation(
    () => request("DELETE /api/articles/:id", { params: { id }, query: { version } }),
    { onSuccess: refreshArticles },
  );
}

/** What the last import of an article left out. */
export function useLeftOut(article: string) {
  return useQuery({
    queryKey: [...keys.article(article), "left out"],
    queryFn: ({ signal }) =>
      request("GET /api/articles/:id/lines", { params: { id: article }, signal }),
  });
}

/** Puts lines back that an import left out, or gives lines another kind, in a new revision. */
export function useEditLines(id: string) {
  return useFormMutation(
    (body: EditLines) => request("POST /api/articles/:id/lines", { params: { id }, body }),
    { onSettled: (client) => refreshArticle(client, id) },
  );
}
