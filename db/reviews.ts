import { sql } from "kysely";
import { COVERED_FIELDS } from "#lib/domain/approval.ts";
import type { DeskId } from "#lib/domain/desk-ref.ts";
import { COVERED_EVENTS, type EventType } from "#lib/domain/event.ts";
import type { Kind, Verdict } from "#lib/domain/vocabulary.ts";
import { readCovers } from "./approvals.ts";
import type { Db } from "./schema.ts";

/** Where a flagged claim stands in the queue: deadline, article, place in the text, identifier. */
export type QueueKey = readonly [string, string, number, string];

/** Which flagged claims the queue shows. */
export interface FlaggedFilter {
  /** Identifiers of the desks to look on. */
  readonly desks: readonly DeskId[];
  readonly kind?: Kind | undefined;
  readonly verdict?: Verdict | undefined;
  readonly assignee?: string | undefined;
  readonly after?: QueueKey | undefined;
  readonly limit: number;
}

/** After every deadline, for articles that have none. */
const NO_DEADLINE = "9999";

/** A flagged claim, where it stands, and who found it. */
export interface Flag {
  readonly claim: string;
  readonly article: string;
  readonly revision: number;
  readonly key: QueueKey;
  readonly createdBy: string;
  readonly foundBy: string | null;
  readonly requestedBy: string | null;
  readonly broughtBy: string | null;
}

/** Flagged claims, the earliest deadline first, an article's claims together in their order. */
export async function listFlagged(db: Db, filter: FlaggedFilter): Promise<Flag[]> {
  const deadline = sql<string>`coalesce(articles.deadline, ${sql.lit(NO_DEADLINE)})`;
  let query = db
    .selectFrom("claims")
    .innerJoin("articles", "articles.id", "claims.article")
    .innerJoin("claimAnchors", (join) =>
      join
        .onRef("claimAnchors.claim", "=", "claims.id")
        .onRef("claimAnchors.revision", "=", "articles.revision"),
    )
    .select(["claims.id", "claims.article", "articles.revision", "start", deadline.as("deadline")])
    .select(["claims.createdBy", "foundBy", "requestedBy", "claims.broughtBy"])
    .where("claims.review", "=", "requested")
    .where("claims.deletedAt", "is", null)
    .where("articles.archivedAt", "is", null)
    .where("articles.desk", "in", [...filter.desks])
    .orderBy("deadline")
    .orderBy("claims.article")
    .orderBy("start")
    .orderBy("claims.id")
    .limit(filter.limit);
  if (filter.kind) query = query.where("claims.kind", "=", filter.kind);
  if (filter.verdict) query = query.where("claims.verdict", "=", filter.verdict);
  if (filter.assignee) query = query.where("claims.assignee", "=", filter.assignee);
  if (filter.after) {
    const [at, article, start, id] = filter.after;
    query = query.where(
      sql<boolean>`(${deadline}, claims.article, start, claims.id) > (${at}, ${article}, ${start}, ${id})`,
    );
  }
  const rows = await query.execute();
  return rows.map(({ id, article, revision, start, deadline, ...finding }) => ({
    claim: id,
    article,
    revision,
    key: [deadline, article, start, id],
    ...finding,
  }));
}

/**
 * Whether the person has changed something of a claim that a decision covers (see `serializeForApproval`) since a
 * colleague last asked for its review, so that nobody else has vouched for it as it is. A change that was
 * undone does not count.
 */
export async function hasChangedSinceAsked(
  db: Db,
  { article, claim }: { readonly article: string; readonly claim: string },
  person: string,
): Promise<boolean> {
  const asked = db
    .selectFrom("events")
    .select(({ fn }) => fn.coalesce(fn.max("seq"), sql<number>`0`).as("seq"))
    .where("article", "=", article)
    .where("claim", "=", claim)
    .where("type", "=", "review.request")
    .where("actor", "!=", person);
  const change = await db
    .selectFrom("events")
    .select("seq")
    .where("article", "=", article)
    .where("claim", "=", claim)
    .where("actor", "=", person)
    .where("seq", ">", asked)
    .where(CHANGES_COVERED)
    .limit(1)
    .executeTakeFirst();
  if (!change) return false;
  const request = await db
    .selectFrom("reviews")
    .select(["revision", "covers"])
    .where("claim", "=", claim)
    .where("decision", "=", "request")
    .where("by", "!=", person)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!request || request.revision === null || request.covers === null) return true;
  return (await readCovers(db, claim, request.revision)) !== request.covers;
}

const isOf = (type: EventType) => sql`type = ${type}`;

const isChanged = (field: string) =>
  sql`json_extract("after", ${`$.${field}`}) IS NOT json_extract("before", ${`$.${field}`})`;

/** Events that may give a claim another form, as `serializeForApproval` writes it. */
const CHANGES_COVERED = sql<boolean>`(
  type IN (${sql.join(COVERED_EVENTS)})
  OR (${isOf("review.approve")} AND json_extract("after", '$.amended') IS NOT NULL)
  OR (${isOf("claim.changed")} AND (${sql.join(COVERED_FIELDS.map(isChanged), sql` OR `)}))
)`;
