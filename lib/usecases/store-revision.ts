import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { updateArticle } from "#db/articles.ts";
import { insertLeftOutLines } from "#db/left-out-lines.ts";
import { insertRevision } from "#db/revisions.ts";
import type { Carried } from "#lib/domain/answers/article.ts";
import type { ArticleFacts } from "#lib/domain/article.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { can, leastRoleFor } from "#lib/domain/permission.ts";
import { type AsyncResult, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { isSignedOff, refuseFactChange } from "#lib/domain/stage.ts";
import type { Stage } from "#lib/domain/vocabulary.ts";
import type { Context } from "./context.ts";
import { findNewFindings } from "./new-findings.ts";
import { recordOnArticle } from "./record-event.ts";
import { relocateArticle } from "./relocate-article.ts";
import { countParts, storeFindings } from "./store-findings.ts";
import { type ArticleSubject, requireRevision } from "./subjects.ts";

/** What comes in for an article. */
export interface NewerVersion {
  readonly imported: ImportedArticle;
  /** The article's facts after it. */
  readonly facts: ArticleFacts;
}

/**
 * Stores a newer version as the next revision, unless its words are the current one's or the article is
 * ready or published and the person no reviewer. Call it inside a transaction.
 */
export async function storeRevision(
  context: Context,
  subject: ArticleSubject,
  { imported, facts }: NewerVersion,
): AsyncResult<Carried> {
  const { db, now, user } = context;
  const { article } = subject;
  const barred = refuseChecker(subject, facts);
  if (barred) return barred;
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
  await yieldToEventLoop();
  await insertRevision(db, { article: article.id, number, text, blocks, formats, ...made });
  await insertLeftOutLines(db, { article: article.id, revision: number }, imported.leftOut);
  await yieldToEventLoop();
  const claims = await findNewFindings(context, article, imported);
  await recordRevising(context, subject, { imported, facts });
  const carried = await relocateArticle(context, subject, { before: current.text, after: text });
  await storeFindings(context, subject, { text, revision: number, claims, notes: "proposed" });
  const changes = { ...facts, stage: stageAfter(subject), revision: number };
  await updateArticle(db, article.id, { ...changes, updatedAt: now });
  return { revision: await requireRevision(context, article.id, number), claims: carried };
}

/** The stage after new words, which nobody has checked: they are neither ready nor published. */
export function stageAfter({ article }: ArticleSubject): Stage {
  return isSignedOff(article.stage) ? "checking" : article.stage;
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
  return recordOnArticle(context, subject, {
    type: "article.reimported",
    before: Object.fromEntries(changed.map(([name]) => [name, then[name]])),
    after: { ...Object.fromEntries(changed), ...countParts(imported) },
  });
}

/** What a second editor has let pass is not a checker's to replace, nor is what is printed with it. */
export function refuseChecker(
  { article, membership }: ArticleSubject,
  facts: ArticleFacts,
): Refusal | null {
  if (can(membership.role, "article.publish")) return null;
  const { headline, stage, desk } = article;
  if (isSignedOff(stage)) {
    return refuse(
      "forbidden",
      `“${headline}” is ${stage}, and a newer version replaces it. Ask a ${leastRoleFor("article.publish")} of the desk ${desk.name} to add it, or import it as an article of its own.`,
    );
  }
  const then: Readonly<Record<string, unknown>> = { ...article };
  const isSame = Object.entries(facts).every(([name, value]) => then[name] === value);
  return isSame ? null : refuseFactChange(article, membership.role);
}
