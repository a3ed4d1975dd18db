import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Article, ArticleView } from "#lib/domain/article.ts";
import type { ChangeArticle } from "#lib/domain/requests.ts";
import type { ExportFormat } from "#lib/domain/vocabulary.ts";
import { request, requestFile, withQuery } from "./api.ts";
import { asForm } from "./form-mutation.ts";
import { keys } from "./queries.ts";

/** Changes an article's headline, stage, assignee or deadline. */
export function useChangeArticle(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ChangeArticle) =>
      request<Article>(`/api/articles/${id}`, { method: "PATCH", body }),
    onSuccess: (article) => {
      client.setQueryData<ArticleView>(keys.article(id), (view) => view && { ...view, article });
      return client.invalidateQueries({ queryKey: keys.articles });
    },
  });
}

/** Fetches an article as a file in one of the formats. */
export function useExportArticle(id: string) {
  return useMutation({
    ...asForm,
    mutationFn: (format: ExportFormat) =>
      requestFile(withQuery(`/api/articles/${id}/export`, { format })),
  });
}
