import { deleteImportsBefore, insertImport, readImport } from "#db/imports.ts";
import type { ImportedArticle } from "#lib/domain/imported.ts";
import { ImportedArticleShape } from "#lib/domain/imported-shape.ts";
import type { Desk } from "#lib/domain/person.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { CreateArticle } from "#lib/domain/requests.ts";
import { decodeText } from "#lib/import/decode.ts";
import { putBackLines } from "#lib/import/put-back.ts";
import { importText } from "#lib/import/text.ts";
import { type Context, requirePermission } from "./context.ts";

/** How long a preview waits to become an article, in milliseconds. */
const PREVIEW_LIFETIME = 60 * 60 * 1_000;

/** What somebody brings: words that were pasted, or the bytes of a file with its name. */
export type Source =
  | { readonly text: string }
  | { readonly bytes: Uint8Array; readonly fileName: string };

export interface ImportPreview {
  readonly id: string;
  readonly article: ImportedArticle;
}

/** Reads a source into an article, or says why it cannot be read. */
export function readSource(source: Source): ImportedArticle | Refusal {
  if ("text" in source) return importText(source.text, {});
  const text = decodeText(source.bytes);
  return isRefusal(text) ? text : importText(text, { fileName: source.fileName });
}

/** Shows what an import would bring, and keeps it for an hour. */
export async function previewImport(
  context: Context,
  desk: string,
  source: Source,
): Promise<ImportPreview | Refusal> {
  const membership = requirePermission(context, desk, "article.import");
  if (isRefusal(membership)) return membership;
  const article = readSource(source);
  if (isRefusal(article)) return article;
  const id = context.newId();
  await deleteImportsBefore(context.db, oldestPreview(context.now));
  await insertImport(context.db, {
    id,
    desk: membership.desk.id,
    createdBy: context.user.id,
    createdAt: context.now,
    article: JSON.stringify(article),
  });
  return { id, article };
}

/** The article that a request to create one speaks of. */
export async function takeImport(
  context: Context,
  desk: Desk,
  input: CreateArticle,
): Promise<ImportedArticle | Refusal> {
  if ("text" in input) return importWords(input);
  const since = oldestPreview(context.now);
  const wanted = { id: input.importId, createdBy: context.user.id, since };
  const row = await readImport(context.db, wanted);
  if (!row || row.desk !== desk.id)
    return refuse("not_found", "The preview is gone; it is kept for an hour. Import it once more.");
  const preview = ImportedArticleShape.parse(JSON.parse(row.article));
  const article = putBackLines(preview, input.putBack ?? []);
  return { ...article, headline: input.headline ?? article.headline };
}

/** Words that a program sends are its article's own: no line of them is left out. */
function importWords(input: { text: string; headline: string }): ImportedArticle | Refusal {
  const article = importText(input.text, {});
  if (isRefusal(article)) return article;
  const whole = putBackLines(article, [...article.leftOut.keys()]);
  return { ...whole, headline: input.headline };
}

function oldestPreview(now: string): string {
  return new Date(Date.parse(now) - PREVIEW_LIFETIME).toISOString();
}
