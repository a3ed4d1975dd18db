/** What has to hold before claims and articles move on: the desk's rules, and a second person for words. */

import { readApproved } from "#db/article-corrections.ts";
import { noteSecondReading, readSecondReading } from "#db/articles.ts";
import { readAuthorsOf } from "#db/carry.ts";
import { readRevisionOrigin } from "#db/revisions.ts";
import type { Article } from "#lib/domain/article.ts";
import { GATE_PHRASES, type GateClaim, obstacles } from "#lib/domain/gates.ts";
import { can } from "#lib/domain/permission.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { Override } from "#lib/domain/requests.ts";
import { refuseAlone } from "#lib/domain/second-person.ts";
import type { Gate, Requirement } from "#lib/domain/vocabulary.ts";
import type { Context } from "./context.ts";
import { type ArticleSubject, requireDesk } from "./subjects.ts";

/** A move before which a desk may ask for something. */
export interface MoveOn {
  readonly gate: Gate;
  /** The claims that it is about. */
  readonly claims: readonly GateClaim[];
  /** Somebody sets aside for once what stands in the way. */
  readonly override: Override | undefined;
}

/** What goes into the record of a move that the desk's rules stood in the way of. */
export interface SetAside {
  readonly reason: string;
  readonly rules: readonly Requirement[];
}

/**
 * Whether the desk's rules let a move pass: null, or what was set aside for it. Refuses `conflict` with
 * `current.obstacles`, and `forbidden` where somebody sets rules aside who is no reviewer.
 */
export async function passGate(
  context: Context,
  { article, membership }: ArticleSubject,
  { gate, claims, override }: MoveOn,
): Promise<SetAside | null | Refusal> {
  const isReviewer = can(membership.role, "review.decide");
  if (override && !isReviewer) {
    return refuse(
      "forbidden",
      "Only a reviewer sets the desk’s rules aside. Ask one on your desk, or leave “override” out.",
    );
  }
  const { rules } = await requireDesk(context, article.desk.id);
  const found = obstacles(gate, claims, rules);
  if (found.length === 0) return null;
  if (override) return { reason: override.reason, rules: found.map(({ rule }) => rule) };
  const said = found.map(({ message }) => message).join(" ");
  const way = isReviewer ? " Do that first, or set the rule aside with a reason." : "";
  return refuse("conflict", `${GATE_PHRASES[gate]}: ${said}${way}`, {
    current: { obstacles: found },
  });
}

/** Why somebody may not let an article's words pass that they alone stand for; null where they may. */
export async function refuseOwnWords(
  context: Context,
  { article }: Pick<ArticleSubject, "article">,
): Promise<Refusal | null> {
  const { db, user } = context;
  const broughtBy = await readWhoBrought(context, article);
  if (!broughtBy.includes(user.id)) return null;
  const { maySelfReview } = await requireDesk(context, article.desk.id);
  const approved = await readApproved(db, article.id, article.revision);
  const ids = approved.map(({ id }) => id);
  // What was proposed before the words came shows nobody who has read them.
  const correctors = await readAuthorsOf(db, ids, article.revision);
  const reading = await readSecondReading(db, article.id);
  const isOfThis = reading?.secondReadRevision === article.revision;
  const secondReader = isOfThis ? reading.secondReader : null;
  return refuseAlone({ id: user.id, maySelfReview }, { broughtBy, secondReader, correctors });
}

/** Notes that somebody has seen an article's words who did not bring them in. */
export async function noteSecondReader(
  context: Context,
  { article }: Pick<ArticleSubject, "article">,
): Promise<void> {
  const { db, user } = context;
  const { id, revision } = article;
  if ((await readWhoBrought(context, article)).includes(user.id)) return;
  await noteSecondReading(db, id, { secondReader: user.id, secondReadRevision: revision });
}

/** Who brought the current words in: nobody where publishing here made them, which took two. */
async function readWhoBrought(
  { db }: Context,
  { id, revision }: Article,
): Promise<readonly string[]> {
  const current = await readRevisionOrigin(db, id, revision);
  if (!current) throw new RangeError(`Article ${id} lacks its current revision.`);
  const { origin, createdBy, broughtBy } = current;
  // Whom a bundle calls the author may not know of it, and could not read the words as a second person.
  if (broughtBy !== null) return [broughtBy];
  return origin === "publish" ? [] : [createdBy];
}
