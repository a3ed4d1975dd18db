import type { Carried } from "#lib/domain/answers/article.ts";
import type { ArticleFacts, ArticleView } from "#lib/domain/article.ts";
import type { ImportDecisions } from "#lib/domain/import/decisions.ts";
import { request } from "../api.ts";
import { useFormMutation } from "../form-mutation.ts";
import { keys, refreshArticle, refreshArticles } from "../queries.ts";

/** Facts that were changed in the preview; null takes one away. */
export type FactChanges = Partial<
  Readonly<Record<Exclude<keyof ArticleFacts, "headline">, string | null>>
> & { readonly headline?: string };

/** An article to be made of a preview. */
export interface NewArticle extends Partial<ImportDecisions> {
  /** Made by the browser, so that a request sent twice makes one article. */
  readonly id: string;
  readonly desk: string;
  readonly importId: string;
  readonly facts?: FactChanges;
}

/** Puts an article on a desk, with revision 1. Throws as `request` does. */
export function createArticle(body: NewArticle): Promise<ArticleView> {
  return request("POST /api/articles", { body });
}

/** Puts an article on a desk for a person who waits. */
export function useCreateArticle() {
  return useFormMutation(createArticle, {
    onSuccess: (client, view) => {
      client.setQueryData(keys.article(view.article.id), view);
      return refreshArticles(client);
    },
  });
}

/** A preview that becomes the next revision of an article. */
export interface NewRevision extends Partial<ImportDecisions> {
  /** Made by the browser, so that a request sent twice adds one revision. */
  readonly id: string;
  readonly article: string;
  /** The revision that the person saw as the current one. */
  readonly expectedRevision: number;
  readonly importId: string;
  readonly facts?: FactChanges;
}

/** The revision that was added, what became of each claim, and the article as it was before. */
export interface AddedRevision extends Carried {
  readonly before: ArticleView;
}

/**
 * Adds a preview to an article as its next revision; the same preview again is answered with the same.
 * Throws as `request` does, with a refusal `stale` whose `current` holds the `revision` where the
 * article has moved on.
 */
export async function addRevision({ article, ...body }: NewRevision): Promise<AddedRevision> {
  const params = { id: article };
  const before = await request("GET /api/articles/:id", { params });
  const { version } = before.article;
  const answer = await request("POST /api/articles/:id/revisions", {
    params,
    body: { version, ...body },
  });
  return { ...answer, before };
}

/** Adds a revision for a person who waits. */
export function useAddRevision() {
  return useFormMutation(addRevision, {
    onSettled: (client, { article }) => refreshArticle(client, article),
  });
}
