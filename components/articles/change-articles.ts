import { request } from "#lib/client/api.ts";
import { moveArchive } from "#lib/client/article-mutations.ts";
import type { Article } from "#lib/domain/article.ts";
import type { Stage } from "#lib/domain/vocabulary.ts";
import type { SelectedArticle } from "./selected-articles.ts";

/** What is done with several articles at once. */
export type ArticlesChange =
  | { readonly kind: "assign"; readonly assignee: string | null }
  | { readonly kind: "stage"; readonly stage: Stage }
  | { readonly kind: "archive" }
  | { readonly kind: "unarchive" };

/** What is said of each kind of change: its button and title, and what became of the articles. */
export const CHANGES_OF_ARTICLES: Readonly<
  Record<ArticlesChange["kind"], { readonly verb: string; readonly done: string }>
> = {
  assign: { verb: "Assign", done: "assigned" },
  stage: { verb: "Move", done: "moved" },
  archive: { verb: "Archive", done: "archived" },
  unarchive: { verb: "Take out of the archive", done: "out of the archive" },
};

/** Does it with one article, as it was seen. Throws as `request` does. */
export function changeOne(
  { id, version }: SelectedArticle,
  change: ArticlesChange,
): Promise<Article> {
  const patch = (changes: object) =>
    request("PATCH /api/articles/:id", { params: { id }, body: { version, ...changes } });
  switch (change.kind) {
    case "assign":
      return patch({ assignee: change.assignee });
    case "stage":
      return patch({ stage: change.stage });
    case "archive":
      return moveArchive({ id, version }, "archive");
    case "unarchive":
      return moveArchive({ id, version }, "work");
    default:
      return change satisfies never;
  }
}
