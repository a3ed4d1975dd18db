import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { ArticleFacts, ArticleView } from "#lib/domain/article.ts";
import { refuse } from "#lib/domain/refusal.ts";
import type { ImportPreview } from "./answers.ts";
import { request } from "./api.ts";
import { apiRefused } from "./api-error.ts";
import { asForm } from "./form-mutation.ts";
import type { Published } from "./publish.ts";
import { keys } from "./queries.ts";

/** What is imported, for which desk (its short name or identifier). */
export type ImportSource = { readonly desk: string } & (
  | { readonly text: string }
  | { readonly html: string }
  | { readonly markdown: string }
  | { readonly url: string }
  | { readonly file: File }
);

/** Largest file that is taken, in bytes; larger ones are not even sent. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** Reads a source into a preview; nothing is on the desk yet. Throws as `request` does. */
export function readImport(source: ImportSource, signal: AbortSignal): Promise<ImportPreview> {
  if ("file" in source && source.file.size > LARGEST_FILE) {
    const message = "The file is larger than 10 MiB. Split it, or leave its pictures out.";
    return Promise.reject(apiRefused(refuse("too_large", message)));
  }
  return request<ImportPreview>("/api/imports", { method: "POST", body: bodyOf(source), signal });
}

function bodyOf(source: ImportSource): unknown {
  if (!("file" in source)) return source;
  const form = new FormData();
  form.set("desk", source.desk);
  form.set("file", source.file);
  return form;
}

export interface Reading {
  readonly read: (source: ImportSource, onRead: (preview: ImportPreview) => void) => void;
  /** Stops the reading under way; nothing is left of it. */
  readonly cancel: () => void;
  /** What is being read, or failed to be. */
  readonly source: ImportSource | null;
  readonly error: Error | null;
  readonly isPending: boolean;
}

/** Reads one source at a time for a person who waits and may change their mind. */
export function useReading(): Reading {
  const running = useRef<AbortController>(null);
  const { mutate, reset, variables, error, isPending } = useMutation({
    ...asForm,
    mutationFn: (source: ImportSource) => {
      running.current = new AbortController();
      return readImport(source, running.current.signal);
    },
  });
  return {
    read: (source, onSuccess) => mutate(source, { onSuccess }),
    cancel() {
      running.current?.abort();
      reset();
    },
    source: variables ?? null,
    error,
    isPending,
  };
}

/** Facts that were changed in the preview; null takes one away. */
export type FactChanges = Partial<
  Readonly<Record<Exclude<keyof ArticleFacts, "headline" | "sourceUrl">, string | null>>
> & { readonly headline?: string };

/** An article to be made of a preview. */
export interface NewArticle {
  /** Made by the browser, so that a request sent twice makes one article. */
  readonly id: string;
  readonly desk: string;
  readonly importId: string;
  readonly putBack?: readonly number[];
  readonly facts?: FactChanges;
}

/** Puts an article on a desk, with revision 1. Throws as `request` does. */
export function createArticle(body: NewArticle): Promise<ArticleView> {
  return request<ArticleView>("/api/articles", { method: "POST", body });
}

/** Puts an article on a desk for a person who waits. */
export function useCreateArticle() {
  const client = useQueryClient();
  return useMutation({
    ...asForm,
    mutationFn: createArticle,
    onSuccess: (view) => {
      client.setQueryData(keys.article(view.article.id), view);
      return client.invalidateQueries({ queryKey: keys.articles, refetchType: "none" });
    },
  });
}

/** A preview that becomes the next revision of an article. */
export interface NewRevision {
  readonly article: string;
  /** The revision that the person saw as the current one. */
  readonly expectedRevision: number;
  readonly importId: string;
  readonly putBack?: readonly number[];
  readonly facts?: FactChanges;
}

/** The revision that was added, what became of each claim, and the article as it was before. */
export interface AddedRevision extends Published {
  readonly before: ArticleView;
}

/**
 * Adds a preview to an article as its next revision. Throws as `request` does, with a refusal `stale`
 * whose `current` holds the `revision` where the article has moved on.
 */
export async function addRevision({ article, ...body }: NewRevision): Promise<AddedRevision> {
  const path = `/api/articles/${article}`;
  const before = await request<ArticleView>(path);
  const { version, revision, headline } = before.article;
  if (revision !== body.expectedRevision) {
    const message = `“${headline}” is at revision ${revision} by now. Look at it there, then add this as revision ${revision + 1}.`;
    throw apiRefused(refuse("stale", message, { current: { revision } }));
  }
  const answer = await request<Published>(`${path}/revisions`, {
    method: "POST",
    body: { version, ...body },
  });
  return { ...answer, before };
}

/** Adds a revision for a person who waits. */
export function useAddRevision() {
  const client = useQueryClient();
  return useMutation({
    ...asForm,
    mutationFn: addRevision,
    onSettled: (_answer, _error, { article }) => {
      void client.invalidateQueries({ queryKey: keys.articles, refetchType: "none" });
      return client.invalidateQueries({ queryKey: keys.article(article) });
    },
  });
}
