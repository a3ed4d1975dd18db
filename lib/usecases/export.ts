import { readClaims } from "#db/claims.ts";
import { readRevision } from "#db/revisions.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import type { ExportFormat } from "#lib/domain/vocabulary.ts";
import { type ExportedFile, exportReviewed } from "#lib/export/registry.ts";
import { type Context, notFound } from "./context.ts";
import { requireArticle, requireDesk } from "./subjects.ts";

/** An article as a file in one of the formats; its current revision where none is named. */
export async function exportArticle(
  context: Context,
  id: string,
  { format, revision }: { readonly format: ExportFormat; readonly revision?: number | undefined },
): Promise<ExportedFile | Refusal> {
  const reviewed = await reviewedArticle(context, id, revision);
  return isRefusal(reviewed) ? reviewed : exportReviewed(reviewed, format);
}

/**
 * What an export renders: a revision with what was in force in it. Confidential evidence ends here.
 */
async function reviewedArticle(
  context: Context,
  id: string,
  number?: number,
): Promise<ReviewedArticle | Refusal> {
  const subject = await requireArticle(context, id, "article.export");
  if (isRefusal(subject)) return subject;
  const { article } = subject;
  const revision = await readRevision(context.db, id, number ?? article.revision);
  if (!revision) return notFound("revision");
  const claims = await readClaims(context.db, { article: id, revision: revision.number });
  const { noticeStyle } = await requireDesk(context, article.desk.id);
  const isCurrent = revision.number === article.revision;
  const inForce = (correction: Correction) =>
    correction.appliedIn === null ? isCurrent : correction.appliedIn <= revision.number;
  return {
    article,
    revision,
    noticeStyle,
    claims: claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.filter(({ confidential }) => !confidential),
      corrections: claim.corrections.filter(inForce),
    })),
  };
}
