import { updateArticle } from "#db/articles.ts";
import { deleteImport } from "#db/imports.ts";
import { insertRevision, readRevision } from "#db/revisions.ts";
import type { ArticleFacts, Revision } from "#lib/domain/article.ts";
import type { ReviseArticle } from "#lib/domain/article-requests.ts";
import type { ImportedArticle } from "#lib/domain/imported.ts";
import { followFacts } from "#lib/domain/mend-facts.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { CarriedClaim } from "./carry-article.ts";
import type { Context } from "./context.ts";
import { takeImport } from "./imports.ts";
import { findNewFindings } from "./new-findings.ts";
import { recordOnArticle } from "./record.ts";
import { relocateArticle } from "./relocate-article.ts";
import { storeFindings } from "./store-findings.ts";
import { type ArticleSubject, refuseRevision, refuseStale, requireArticle } from "./subjects.ts";
import { transact } from "./transact.ts";

/** The revision that a newer version became, and what became of each claim's words. */
export interface Revised {
  readonly revision: Revision;
  readonly claims: readonly CarriedClaim[];
}

/**
 * Makes a previewed newer version the article's next revision. Claims and corrections are carried where
 * their words stand in one clear place, and are lost otherwise, with their old context; notes, changes
 * and comments that are new become claims. Refuses when the words are those of the current revision.
 */
export function reviseArticle(
  context: Context,
  id: string,
  { version, expectedRevision, ...preview }: ReviseArticle,
): Promise<Revised | Refusal> {
  return transact(context, async (context) => {
    const subject = await requireArticle(context, id, "article.import");
    if (isRefusal(subject)) return subject;
    const { article } = subject;
    const stale =
      refuseStale(version, article, "article") ?? refuseRevision(expectedRevision, article);
    if (stale) return stale;
    const imported = await takeImport(context, article.desk, preview);
    if (isRefusal(imported)) return imported;
    const facts = followFacts(article, imported, preview.facts);
    const revised = await storeRevision(context, subject, { imported, facts });
    if (!isRefusal(revised)) await deleteImport(context.db, preview.importId);
    return revised;
  });
}

export interface NewerVersion {
  readonly imported: ImportedArticle;
  /** The article's facts after it. */
  readonly facts: ArticleFacts;
}

/** Stores a newer version as the next revision. Call it inside a transaction. */
export async function storeRevision(
  context: Context,
  subject: ArticleSubject,
  { imported, facts }: NewerVersion,
): Promise<Revised | Refusal> {
  const { db, now, user } = context;
  const { article } = subject;
  const current = await requireRevision(context, article.id, article.revision);
  const { text, blocks, formats } = imported;
  if (text === current.text) {
    return refuse(
      "conflict",
      "The words are those of the current revision. Nothing is to be added.",
    );
  }
  const number = article.revision + 1;
  const made = { origin: "import", createdAt: now, createdBy: user.id } as const;
  await insertRevision(db, { article: article.id, number, text, blocks, formats, ...made });
  const claims = await findNewFindings(context, article, imported);
  await recordRevising(context, subject, { imported, facts });
  const carried = await relocateArticle(context, subject, { before: current.text, after: text });
  await storeFindings(context, subject, { text, revision: number, claims });
  const changes = { ...facts, stage: stageAfter(subject), revision: number };
  await updateArticle(db, article.id, { ...changes, updatedAt: now });
  return { revision: await requireRevision(context, article.id, number), claims: carried };
}

/** Words that nobody has checked are neither ready nor published. */
function stageAfter({ article: { stage } }: ArticleSubject) {
  return stage === "ready" || stage === "published" ? "checking" : stage;
}

/** Records that a newer version came in, with stage and facts as far as they change. */
function recordRevising(
  context: Context,
  subject: ArticleSubject,
  { imported, facts }: NewerVersion,
): Promise<void> {
  const { article } = subject;
  const then: Readonly<Record<string, unknown>> = { ...article };
  const now = { ...facts, stage: stageAfter(subject), revision: article.revision + 1 };
  const changed = Object.entries(now).filter(([name, value]) => then[name] !== value);
  const { leftOut, notes, changes, comments } = imported;
  return recordOnArticle(context, subject, {
    type: "article.reimported",
    before: Object.fromEntries(changed.map(([name]) => [name, then[name]])),
    after: {
      ...Object.fromEntries(changed),
      leftOut: leftOut.length,
      notes: notes.length,
      changes: changes.length,
      comments: comments.length,
    },
  });
}

async function requireRevision({ db }: Context, id: string, number: number): Promise<Revision> {
  const revision = await readRevision(db, id, number);
  if (!revision) throw new RangeError(`Article ${id} lacks its revision ${number}.`);
  return revision;
}
