import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { insertArticle } from "#db/articles.ts";
import { insertLeftOutLines } from "#db/left-out-lines.ts";
import { insertRevision } from "#db/revisions.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { CreateArticle } from "#lib/domain/article-requests.ts";
import { nameIn } from "#lib/domain/desk-ref.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { claimsIn } from "#lib/domain/import/imported-claims.ts";
import type { Desk } from "#lib/domain/person.ts";
import { type AsyncResult, isRefusal } from "#lib/domain/refusal.ts";
import { viewArticle } from "./articles.ts";
import { type Context, requirePermissionAt } from "./context.ts";
import { createPrepared } from "./create-once.ts";
import { importWords, readPreview, takePreview } from "./imports.ts";
import { recordOnArticle } from "./record-event.ts";
import { countParts, storeFindings } from "./store-findings.ts";
import { requireArticle } from "./subjects.ts";

/**
 * Makes an article of a preview or of plain words. Its first revision holds the words; each editor's
 * note that stood in them, each tracked change and each comment becomes a claim (see `storeFindings`).
 */
export async function createArticle(
  context: Context,
  input: CreateArticle,
): AsyncResult<ArticleView> {
  const membership = requirePermissionAt(context, input.desk, "article.import");
  if (isRefusal(membership)) return membership;
  const { id } = input;
  const { desk } = membership;
  return createPrepared<ImportedArticle, ArticleView>(
    context,
    { id, verb: "article", input: { ...input, desk: nameIn(input.desk) } },
    {
      prepare: (context) => readImported(context, desk, input),
      async create(context, imported) {
        // Reading took a while: the person may have been taken off the desk.
        const permitted = requirePermissionAt(context, input.desk, "article.import");
        if (isRefusal(permitted)) return permitted;
        const taken = "importId" in input ? await takePreview(context, input.importId) : null;
        if (taken) return taken;
        await storeArticle(context, { id, desk, imported });
        await yieldToEventLoop();
        return viewArticle(context, id);
      },
      again: (context) => viewArticle(context, id),
    },
  );
}

function readImported(
  context: Context,
  desk: Desk,
  input: CreateArticle,
): AsyncResult<ImportedArticle> {
  if ("text" in input) return importWords(context, input);
  const { headline, facts, ...preview } = input;
  return readPreview(context, desk, { ...preview, facts: { headline, ...facts } });
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
  await yieldToEventLoop();
  await insertRevision(db, { ...revision, ...made });
  await insertLeftOutLines(db, { article: id, revision: 1 }, leftOut);
  await yieldToEventLoop();
  const found = await requireArticle(context, id, "article.import");
  if (isRefusal(found)) throw new RangeError("The article was stored where nobody may import.");
  const after = { headline: facts.headline, ...countParts(imported) };
  await recordOnArticle(context, found, { type: "article.imported", after });
  await yieldToEventLoop();
  const claims = claimsIn(text, { notes, changes, comments });
  await storeFindings(context, found, { text, revision: 1, claims, notes: "applied" });
}
