import { readRevision } from "#db/revisions.ts";
import type { ImportMatch } from "#lib/domain/answers/import.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { DeskRef } from "#lib/domain/desk-ref.ts";
import { followFacts } from "#lib/domain/import/edit-facts.ts";
import type { ImportedArticle, LeftOutLine } from "#lib/domain/import/imported-article.ts";
import { isSameStory } from "#lib/domain/import/same-article.ts";
import type { Desk } from "#lib/domain/person.ts";
import { type AsyncResult, isRefusal } from "#lib/domain/refusal.ts";
import type { Source } from "#lib/import/source.ts";
import { readInWorker } from "#lib/import/worker/pool.ts";
import { viewArticle } from "./articles.ts";
import { type Context, requirePermissionAt } from "./context.ts";
import { storeArticle } from "./create-article.ts";
import { findMatches } from "./import-matches.ts";
import { storeRevision } from "./store-revision.ts";
import { requireArticle } from "./subjects.ts";
import { transact } from "./transact.ts";

/** A source that is imported without a look at a preview. */
export interface FileToImport {
  readonly desk: DeskRef;
  readonly source: Source;
  /** What to do with one whose very text is on the desk. */
  readonly sameText: "leave" | "import";
  /**
   * What to do with one that is at the address of an article on the desk, with another text. It is
   * revised only where headline or a paragraph shows that it is the same story.
   */
  readonly newerVersion: "import" | "revise";
}

/** What became of it. */
export type FileImported =
  | { readonly kind: "same"; readonly match: ImportMatch }
  | (Stored & { readonly kind: "imported"; readonly newerVersionOf: ImportMatch | null })
  | (Stored & { readonly kind: "revised" });

interface Stored {
  readonly view: ArticleView;
  readonly leftOut: readonly LeftOutLine[];
}

/** Imports a source in one go, as the shell does: what it is read as becomes an article or a revision. */
export async function importFile(
  context: Context,
  { desk, source, sameText, newerVersion }: FileToImport,
): AsyncResult<FileImported> {
  const permitted = requirePermissionAt(context, desk, "article.import");
  if (isRefusal(permitted)) return permitted;
  const imported = await readInWorker(source);
  if (isRefusal(imported)) return imported;
  return transact(context, async (context): AsyncResult<FileImported> => {
    const membership = requirePermissionAt(context, desk, "article.import");
    if (isRefusal(membership)) return membership;
    const matches = await findMatches(context, membership.desk.id, imported);
    const same = matches.find(({ why }) => why === "text");
    if (same && sameText === "leave") return { kind: "same", match: same };
    const older = same ? null : (matches.find(({ why }) => why === "address") ?? null);
    if (older && newerVersion === "revise" && (await isVersionOf(context, older, imported))) {
      return addRevision(context, older.id, imported);
    }
    return addArticle(context, membership.desk, { imported, older });
  });
}

/** An address alone is too little, where nobody looks: sites give many pages the same one. */
async function isVersionOf(
  { db }: Context,
  { id, headline, revision }: ImportMatch,
  imported: ImportedArticle,
): Promise<boolean> {
  const current = await readRevision(db, id, revision);
  return current !== null && isSameStory({ headline, text: current.text }, imported);
}

async function addArticle(
  context: Context,
  desk: Desk,
  { imported, older }: { readonly imported: ImportedArticle; readonly older: ImportMatch | null },
): AsyncResult<FileImported> {
  const id = context.newId();
  await storeArticle(context, { id, desk, imported });
  const view = await viewArticle(context, id);
  if (isRefusal(view)) return view;
  return { kind: "imported", view, leftOut: imported.leftOut, newerVersionOf: older };
}

async function addRevision(
  context: Context,
  id: string,
  imported: ImportedArticle,
): AsyncResult<FileImported> {
  const subject = await requireArticle(context, id, "article.import");
  if (isRefusal(subject)) return subject;
  const facts = followFacts(subject.article, imported);
  const revised = await storeRevision(context, subject, { imported, facts });
  if (isRefusal(revised)) return revised;
  const view = await viewArticle(context, id);
  return isRefusal(view) ? view : { kind: "revised", view, leftOut: imported.leftOut };
}
