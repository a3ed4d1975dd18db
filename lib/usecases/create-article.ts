import { insertArticle } from "#db/articles.ts";
import { insertClaim, insertClaimAnchors } from "#db/claims.ts";
import { insertCorrection, insertCorrectionAnchor } from "#db/corrections.ts";
import { deleteImport } from "#db/imports.ts";
import { insertRevision } from "#db/revisions.ts";
import { describeAnchor } from "#lib/domain/anchor.ts";
import type { Article, ArticleView } from "#lib/domain/article.ts";
import type { ImportedArticle, ImportedNote, LeftOutLine } from "#lib/domain/imported.ts";
import type { Desk } from "#lib/domain/person.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import type { CreateArticle } from "#lib/domain/requests.ts";
import { viewArticle } from "./articles.ts";
import { type Context, requirePermission } from "./context.ts";
import { createOnce } from "./create-once.ts";
import { readSource, type Source, takeImport } from "./imports.ts";
import { recordOnArticle, recordOnClaim } from "./record.ts";
import { requireArticle } from "./subjects.ts";
import { transact } from "./transact.ts";

/**
 * Makes an article of a preview or of plain words. Its first revision holds the words; each editor's
 * note that stood in them becomes a claim with that note.
 */
export function createArticle(
  context: Context,
  input: CreateArticle,
): Promise<ArticleView | Refusal> {
  return transact(context, async (context) => {
    const membership = requirePermission(context, input.desk, "article.import");
    if (isRefusal(membership)) return membership;
    const create = async () => {
      const imported = await takeImport(context, membership.desk, input);
      if (isRefusal(imported)) return imported;
      await storeArticle(context, { id: input.id, desk: membership.desk, imported });
      if ("importId" in input) await deleteImport(context.db, input.importId);
      return viewArticle(context, input.id);
    };
    const again = () => viewArticle(context, input.id);
    return createOnce(context, { id: input.id, verb: "article", input }, { create, again });
  });
}

/** An article made in one go, with the lines that were taken for page furniture and left out. */
export interface ImportedFile extends ArticleView {
  readonly leftOut: readonly LeftOutLine[];
}

/** Imports a source in one go, as the shell does: what it is read as becomes the article. */
export function importFile(
  context: Context,
  { desk, source }: { readonly desk: string; readonly source: Source },
): Promise<ImportedFile | Refusal> {
  return transact(context, async (context) => {
    const membership = requirePermission(context, desk, "article.import");
    if (isRefusal(membership)) return membership;
    const imported = readSource(source);
    if (isRefusal(imported)) return imported;
    const id = context.newId();
    await storeArticle(context, { id, desk: membership.desk, imported });
    const view = await viewArticle(context, id);
    return isRefusal(view) ? view : { ...view, leftOut: imported.leftOut };
  });
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
  const after = { headline: facts.headline, leftOut: leftOut.length, notes: notes.length };
  await recordOnArticle(context, found, { type: "article.imported", after });
  for (const note of notes) await storeNote(context, found.article, { text, note });
}

/** A note that readers have been told already: a claim on its words, with the note in force. */
async function storeNote(
  context: Context,
  article: Article,
  { text, note }: { readonly text: string; readonly note: ImportedNote },
): Promise<void> {
  const { db, user, now, newId } = context;
  const claim = newId();
  const correction = newId();
  const anchor = describeAnchor(text, note);
  const kind = /^["“„«‘]/u.test(anchor.exact) ? "quote" : "other";
  const made = { createdAt: now, createdBy: user.id };
  await insertClaim(db, {
    id: claim,
    article: article.id,
    kind,
    check: "unchecked",
    priority: "normal",
    review: "none",
    ...made,
    updatedAt: now,
  });
  await insertClaimAnchors(db, [{ claim, revision: 1, outcome: "kept", ...anchor }]);
  const words = { action: "note", insert: "", notice: note.notice, noticeText: note.text } as const;
  const inForce = { state: "applied", appliedIn: 1, mark: note.mark } as const;
  await insertCorrection(db, { id: correction, claim, ...words, ...inForce, ...made });
  const { start, end, exact } = anchor;
  const place = { start, end, exact, outcome: "kept" } as const;
  await insertCorrectionAnchor(db, { correction, revision: 1, ...place });
  await recordOnClaim(
    context,
    { article, claim: { id: claim } },
    {
      type: "claim.imported",
      after: { kind, revision: 1, start, end, exact, correction: { id: correction, ...words } },
    },
  );
}
