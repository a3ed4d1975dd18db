/** The second person that an article's words need: whoever imports words does not pass them alone. */

import { readApproved } from "#db/article-corrections.ts";
import { noteSecondReading, readSecondReading } from "#db/articles.ts";
import { readAuthorsInRevision } from "#db/corrections.ts";
import { readRevisionOrigin } from "#db/revisions.ts";
import type { Article } from "#lib/domain/article.ts";
import { refuseSelfPublishing } from "#lib/domain/four-eyes.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Origin } from "#lib/domain/vocabulary.ts";
import type { Context } from "./context.ts";
import { type ArticleSubject, requireDesk } from "./subjects.ts";

/** What brought a revision about, and whose it was. */
interface Origins {
  readonly origin: Origin;
  readonly createdBy: string;
  readonly broughtBy: string | null;
}

/** What whoever asks has read already. */
interface Known extends Origins {
  readonly maySelfReview: boolean;
}

/** A refusal where nobody but this person has read or corrected the words that they brought in. */
export async function refuseWithoutSecondReader(
  context: Context,
  { article }: Pick<ArticleSubject, "article">,
  known: Known | null = null,
): Promise<Refusal | null> {
  const { db, user } = context;
  const broughtBy =
    known && known.origin !== "edit" ? importersOf(known) : await readImporters(context, article);
  if (!broughtBy.includes(user.id)) return null;
  const { maySelfReview } = known ?? (await requireDesk(context, article.desk.id));
  const approved = await readApproved(db, article.id, article.revision);
  const ids = approved.map(({ id }) => id);
  // A correction from before these words came does not show that its author has read them.
  const correctors = await readAuthorsInRevision(db, ids, article.revision);
  const reading = await readSecondReading(db, article.id);
  const isOfThis = reading?.secondReadRevision === article.revision;
  const secondReader = isOfThis ? reading.secondReader : null;
  return refuseSelfPublishing(
    { id: user.id, maySelfReview },
    { broughtBy, secondReader, correctors },
  );
}

/** Notes that somebody has seen an article's words who did not bring them in. */
export async function noteSecondReader(
  context: Context,
  { article }: Pick<ArticleSubject, "article">,
): Promise<void> {
  const { db, user } = context;
  const { id, revision } = article;
  if ((await readImporters(context, article)).includes(user.id)) return;
  await noteSecondReading(db, id, { secondReader: user.id, secondReadRevision: revision });
}

/**
 * Who brought the current words in: nobody where publishing here made them, which took two. Whoever put
 * lines back or gave them another kind did so with the words of those before.
 */
async function readImporters(
  { db }: Context,
  { id, revision }: Article,
): Promise<readonly string[]> {
  const importers = new Set<string>();
  for (let number = revision; number >= 1; number--) {
    const current = await readRevisionOrigin(db, id, number);
    if (!current) throw new RangeError(`Article ${id} lacks its revision ${number}.`);
    const { origin, createdBy, broughtBy } = current;
    // Whom a bundle calls the author may not know of it, and could not read the words as a second person.
    if (broughtBy !== null || origin !== "publish") importers.add(broughtBy ?? createdBy);
    if (origin !== "edit") break;
  }
  return [...importers];
}

function importersOf({ origin, createdBy, broughtBy }: Origins): readonly string[] {
  // Whom a bundle calls the author may not know of it, and could not read the words as a second person.
  if (broughtBy !== null) return [broughtBy];
  return origin === "publish" ? [] : [createdBy];
}
