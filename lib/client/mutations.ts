import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Article, ArticleView } from "#lib/domain/article.ts";
import type { ChangeArticle, CreateArticle } from "#lib/domain/requests.ts";
import type { ExportFormat } from "#lib/domain/vocabulary.ts";
import type { ImportPreview } from "./answers.ts";
import { request, requestFile, withQuery } from "./api.ts";
import { asForm } from "./form-mutation.ts";
import { keys } from "./queries.ts";

/** What is imported, for which desk (its short name or identifier). */
export type ImportSource =
  | { readonly desk: string; readonly text: string }
  | { readonly desk: string; readonly file: File };

/** Reads a text or a file into a preview; nothing is on the desk yet. */
export function usePreviewImport() {
  return useMutation({
    ...asForm,
    mutationFn: (source: ImportSource) =>
      request<ImportPreview>("/api/imports", { method: "POST", body: bodyOf(source) }),
  });
}

function bodyOf(source: ImportSource): unknown {
  if ("text" in source) return source;
  const form = new FormData();
  form.set("desk", source.desk);
  form.set("file", source.file);
  return form;
}

/** Puts an article on a desk, with revision 1. */
export function useCreateArticle() {
  const client = useQueryClient();
  return useMutation({
    ...asForm,
    mutationFn: (body: CreateArticle) =>
      request<ArticleView>("/api/articles", { method: "POST", body }),
    onSuccess: (view) => {
      client.setQueryData(keys.article(view.article.id), view);
      return client.invalidateQueries({ queryKey: keys.articles, refetchType: "none" });
    },
  });
}

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
