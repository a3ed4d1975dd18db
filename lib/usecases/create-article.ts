import { insertArticle } from "#db/articles.ts";
import { deleteImport } from "#db/imports.ts";
import { insertRevision } from "#db/revisions.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { CreateArticle } from "#lib/domain/article-requests.ts";
import type { ImportedArticle } from "#lib/domain/imported.ts";
import { claimsIn } from "#lib/domain/imported-claims.ts";
import type { Desk } from "#lib/domain/person.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { viewArticle } from "./articles.ts";
import { type Context, requirePermission } from "./context.ts";
import { createOnce } from "./create-once.ts";
import { importWords, takeImport } from "./imports.ts";
import { recordOnArticle } from "./record.ts";
import { storeFindings } from "./store-findings.ts";
import { requireArticle } from "./subjects.ts";
import { transact } from "./transact.ts";

/**
 * Makes an article of a preview or of plain words. Its first revision holds the words; each editor's
 * note that stood in them, each tracked change and each comment becomes a claim (see `storeFindings`).
 */
export async function createArticle(
  context: Context,
  input: CreateArticle,
): Promise<ArticleView | Refusal> {
  const permitted = requirePermission(context, input.desk, "article.import");
  if (isRefusal(permitted)) return permitted;
  const take = await takeWith(input);
  return transact(context, async (context) => {
    const membership = requirePermission(context, input.desk, "article.import");
    if (isRefusal(membership)) return membership;
    const create = async () => {
      const imported = await take(context, membership.desk);
      if (isRefusal(imported)) return imported;
      await storeArticle(context, { id: input.id, desk: membership.desk, imported });
      if ("importId" in input) await deleteImport(context.db, input.importId);
      return viewArticle(context, input.id);
    };
    const again = () => viewArticle(context, input.id);
    return createOnce(context, { id: input.id, verb: "article", input }, { create, again });
  });
}

type Take = (context: Context, desk: Desk) => Promise<ImportedArticle | Refusal>;

/** How the transaction comes by the article. It does not wait for words to be read: they are by then. */
async function takeWith(input: CreateArticle): Promise<Take> {
  if ("text" in input) {
    const words = await importWords(input);
    return async () => words;
  }
  const { headline, facts, ...preview } = input;
  return (context, desk) =>
    takeImport(context, desk, { ...preview, facts: { headline, ...facts } });
}

interface NewArticle {
  readonly id: string;
  readonly desk: Desk;
  readonly imported: ImportedArticle;
}

/** Stores article, first revision and the claims of its notes. Call it inside a transaction. */
export async function storeArticle(
  context: Context,
  { id, desk, imported }: NewArticle,
): Promise<void> {
  const { db, user, now } = context;
  const { text, blocks, formats, notes, changes, comments, leftOut, warnings, ...facts } = imported;
  const made = { createdAt: now, createdBy: user.id };
  await insertArticle(db, {
    id,
    desk: desk.id,
    ...facts,
    stage: "incoming",
    revision: 1,
    ...made,
    updatedAt: now,
  });
  const revision = { article: id, number: 1, origin: "import", text, blocks, formats } as const;
  await insertRevision(db, { ...revision, ...made });
  const found = await requireArticle(context, id, "article.import");
  if (isRefusal(found)) throw new RangeError("The article was stored where nobody may import.");
  const after = {
    headline: facts.headline,
    leftOut: leftOut.length,
    notes: notes.length,
    changes: changes.length,
    comments: comments.length,
  };
  await recordOnArticle(context, found, { type: "article.imported", after });
  const claims = claimsIn(text, { notes, changes, comments });
  await storeFindings(context, found, { text, revision: 1, claims });
}
