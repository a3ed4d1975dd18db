import { type Selectable, sql, type Updateable } from "kysely";
import type { Anchor } from "#lib/domain/anchor.ts";
import { type Claim, inTextOrder } from "#lib/domain/claim.ts";
import type { GateClaim } from "#lib/domain/gates.ts";
import type { Range } from "#lib/domain/text.ts";
import { hashOfApproval } from "./approvals.ts";
import { chunksOf } from "./chunks.ts";
import { type ClaimFilter, prepareForClaims, readPrepared } from "./claim-filter.ts";
import { readClaimParts } from "./claim-parts.ts";
import type { ClaimsTable } from "./claim-tables.ts";
import { readNames } from "./names.ts";
import { readFirst } from "./read-first.ts";
import type { Db } from "./schema.ts";

/** A claim as the database has it. */
export type ClaimRow = Selectable<ClaimsTable>;

type ClaimChanges = Updateable<ClaimsTable> & { readonly updatedAt: string };

/** Changes a claim, raises its version and notes when. */
export function updateClaim(db: Db, id: string, changes: ClaimChanges): Promise<void> {
  return updateClaims(db, [id], changes);
}

/** Makes the same changes to claims, raises their versions and notes when. */
export async function updateClaims(
  db: Db,
  ids: readonly string[],
  changes: ClaimChanges,
): Promise<void> {
  for (const chunk of chunksOf(ids)) {
    await db
      .updateTable("claims")
      .set((row) => ({ ...changes, version: row("version", "+", 1) }))
      .where("id", "in", chunk)
      .execute();
  }
}

/** Moves a claim within a revision. */
export async function moveClaimAnchor(
  db: Db,
  { claim, revision }: { readonly claim: string; readonly revision: number },
  anchor: Anchor,
): Promise<void> {
  await db
    .updateTable("claimAnchors")
    .set(anchor)
    .where("claim", "=", claim)
    .where("revision", "=", revision)
    .execute();
}

/** The identifier of the living claim that is made of exactly these words of a revision, or null. */
export async function findClaimOn(
  db: Db,
  {
    article,
    revision,
    start,
    end,
  }: Range & { readonly article: string; readonly revision: number },
): Promise<string | null> {
  const found = await readFirst(
    db
      .selectFrom("claims")
      .innerJoin("claimAnchors", "claimAnchors.claim", "claims.id")
      .select("claims.id")
      .where("claims.article", "=", article)
      .where("claims.deletedAt", "is", null)
      .where("revision", "=", revision)
      .where("start", "=", start)
      .where("end", "=", end)
      .where("outcome", "!=", "lost"),
  );
  return found?.id ?? null;
}

/** The row of a claim, deleted or not. */
export function readClaimRow(db: Db, id: string): Promise<ClaimRow | null> {
  return readFirst(db.selectFrom("claims").selectAll().where("id", "=", id));
}

/** The living claims of an article as they stand in one revision, in the order of the text. */
export async function readClaims(db: Db, filter: ClaimFilter): Promise<Claim[]> {
  const rows = await readPrepared(READERS, db, filter);
  const parts = await readClaimParts(db, filter);
  const nameOf = await readNames(db, [
    ...rows.flatMap((row) => [row.assignee, row.createdBy]),
    ...parts.people,
  ]);
  const claims = rows.map((row): Claim => {
    const { revision, start, end, exact, prefix, suffix, outcome } = row;
    const claim: Omit<Claim, "covers"> = {
      id: row.id,
      article: row.article,
      anchor: { revision, start, end, exact, prefix, suffix, outcome },
      kind: row.kind,
      isKindGuessed: row.kindGuessed === 1,
      check: row.check,
      verdict: row.verdict,
      speaker: row.speaker,
      priority: row.priority,
      assignee: row.assignee ? nameOf(row.assignee) : null,
      note: row.note,
      review: row.review,
      ...parts.partsOf(row.id, nameOf),
      createdAt: row.createdAt,
      createdBy: nameOf(row.createdBy),
      updatedAt: row.updatedAt,
      version: row.version,
    };
    const covers = row.review === "requested" ? hashOfApproval(claim) : row.covers;
    return { ...claim, covers };
  });
  return inTextOrder(claims);
}

const READERS = prepareForClaims((db, argument, isAsked) =>
  db
    .selectFrom("claims")
    .innerJoin("claimAnchors", "claimAnchors.claim", "claims.id")
    .selectAll("claims")
    .select(["revision", "start", "end", "exact", "prefix", "suffix", "outcome"])
    .where("claims.article", "=", argument("article"))
    .where("claims.deletedAt", "is", null)
    .where("revision", "=", argument("revision"))
    .where(isAsked(sql`claims.id`)),
);

/** Claims read in one step. */
const BATCH_SIZE = 500;

/** The same, read in steps between which `yieldToEventLoop` lets others have their turn. */
export async function readClaimsInSteps(
  db: Db,
  filter: Omit<ClaimFilter, "claims">,
  yieldToEventLoop: () => Promise<void>,
): Promise<Claim[]> {
  const rows = await db
    .selectFrom("claims")
    .select("id")
    .where("article", "=", filter.article)
    .where("deletedAt", "is", null)
    .orderBy("id")
    .execute();
  const claims: Claim[] = [];
  for (const chunk of chunksOf(rows, BATCH_SIZE)) {
    const ids = chunk.map(({ id }) => id);
    claims.push(...(await readClaims(db, { ...filter, claims: ids })));
    await yieldToEventLoop();
  }
  return inTextOrder(claims);
}

/** One living claim as it stands in a revision. */
export async function readClaim(
  db: Db,
  { article, revision, claim }: Omit<ClaimFilter, "claims"> & { readonly claim: string },
): Promise<Claim | null> {
  return (await readClaims(db, { article, revision, claims: [claim] }))[0] ?? null;
}

/** Every anchor of an article's claims in a revision, those of deleted claims included. */
export async function readClaimAnchors(db: Db, { article, revision }: ClaimFilter) {
  return db
    .selectFrom("claims")
    .innerJoin("claimAnchors", "claimAnchors.claim", "claims.id")
    .selectAll("claimAnchors")
    .select(["check", "review", "deletedAt"])
    .where("claims.article", "=", article)
    .where("revision", "=", revision)
    .execute();
}

/** What a desk's rules look at in the living claims of an article, in the order of the text. */
export async function readGateClaims(
  db: Db,
  { article, revision }: { readonly article: string; readonly revision: number },
): Promise<GateClaim[]> {
  const rows = await db
    .selectFrom("claims")
    .innerJoin("claimAnchors", "claimAnchors.claim", "claims.id")
    .select(["claims.id", "check", "verdict", "review", "outcome"])
    .select((row) =>
      row
        .selectFrom("evidence")
        .whereRef("evidence.claim", "=", "claims.id")
        .where("evidence.deletedAt", "is", null)
        .select(sql<number>`count(*)`.as("count"))
        .as("sources"),
    )
    .where("claims.article", "=", article)
    .where("claims.deletedAt", "is", null)
    .where("revision", "=", revision)
    .orderBy("start")
    .orderBy("claims.id")
    .execute();
  return rows.map(({ outcome, sources, ...claim }) => ({
    ...claim,
    hasEvidence: (sources ?? 0) > 0,
    isLost: outcome === "lost",
  }));
}
