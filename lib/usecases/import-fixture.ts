/** For tests: previews as an import leaves them, without anything to read. */

import { v7 } from "uuid";
import { insertRow } from "#db/insert-rows.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import { ON_NEWS } from "#lib/domain/desk-fixture.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import type { Context } from "./context.ts";
import { createArticle } from "./create-article.ts";
import { accepted, deskOf } from "./newsroom-fixture.ts";

/** A version of an article in which every line is a paragraph and nothing is known but its headline. */
export function importedOf(parts: Partial<ImportedArticle> & { text: string }): ImportedArticle {
  return {
    headline: "The presidents speak",
    standfirst: null,
    byline: null,
    dateline: null,
    publication: null,
    date: null,
    language: null,
    sourceUrl: null,
    blocks: parts.text.split("\n").map(() => "paragraph"),
    formats: [],
    notes: [],
    changes: [],
    comments: [],
    leftOut: [],
    warnings: [],
    ...parts,
  };
}

/** Keeps a preview on the person's first desk; its identifier. */
export async function keepPreview(context: Context, imported: ImportedArticle): Promise<string> {
  const id = v7();
  await insertRow(context.db, "imports", {
    id,
    desk: deskOf(context).id,
    createdBy: context.user.id,
    createdAt: context.now,
    article: JSON.stringify(imported),
  });
  return id;
}

/** An article made of a preview, on the desk "news". */
export async function openImported(
  context: Context,
  imported: ImportedArticle,
): Promise<ArticleView> {
  const importId = await keepPreview(context, imported);
  return accepted(createArticle(context, { id: v7(), desk: ON_NEWS, importId }));
}
