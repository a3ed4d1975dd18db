import { appendEvent, findRecentEvent } from "#db/events.ts";
import type { NewEvent } from "#lib/domain/event.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import type {
  ConfidentialChoice,
  CorrectionsIncluded,
  ExportFormat,
} from "#lib/domain/vocabulary.ts";
import type { Context } from "./context.ts";
import { MINUTE, shiftInstant } from "./periods.ts";
import { requireArticle } from "./subjects.ts";
import { transact } from "./transact.ts";

/** How long the same file for the same person is one export: looked at first, then saved. */
const SAME_EXPORT_PERIOD = 60 * MINUTE;

/** Which file of an article somebody gets. */
export interface RecordedFile {
  readonly format: ExportFormat;
  /** The revision that is in it; a bundle holds all. */
  readonly revision: number | null;
  readonly corrections: CorrectionsIncluded;
  readonly confidential: ConfidentialChoice;
}

/**
 * Records who gets which file of an article; the article itself stays as it was. The same again within
 * the hour is one export, but for confidential sources, which are recorded each time. Writing a file
 * takes a while: somebody who may not have it any more gets the refusal.
 */
export function recordExport(
  context: Context,
  id: string,
  { format, revision, corrections, confidential }: RecordedFile,
): Promise<Refusal | null> {
  const isConfidential = confidential === "include";
  return transact(context, async (context) => {
    const permission = isConfidential ? "bundle.confidential" : "article.export";
    const subject = await requireArticle(context, id, permission);
    if (isRefusal(subject)) return subject;
    const { db, now, user } = context;
    const event: NewEvent<"article.exported" | "bundle.exported"> = {
      at: now,
      actor: user.id,
      desk: subject.article.desk.id,
      article: id,
      type: format === "bundle" ? "bundle.exported" : "article.exported",
      after: {
        format,
        ...(revision !== null && { revision }),
        ...(corrections === "proposed" && { corrections }),
        ...(format === "bundle" && { confidential: isConfidential ? "included" : "left out" }),
      },
    };
    const isKnown =
      !isConfidential && (await findRecentEvent(db, event, shiftInstant(now, -SAME_EXPORT_PERIOD)));
    if (!isKnown) await appendEvent(db, event);
    return null;
  });
}
