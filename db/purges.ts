/** Removes what a confidential source said from everywhere it is stored. */
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Evidence } from "#lib/domain/claim.ts";
import { SOURCE_EVENTS } from "#lib/domain/event.ts";
import { purgeEvent } from "#lib/domain/purge.ts";
import { fileOf } from "./open.ts";
import { readFirst } from "./read-first.ts";
import type { Db } from "./schema.ts";

/** The title of a piece of evidence whose words are gone. */
const PURGED = "[purged]";

/** How often emptying the log is tried while somebody reads from it, and the milliseconds in between. */
const MAX_TRIES = 40;
const RETRY_DELAY = 50;

/** A piece of evidence that was withdrawn, with where it belongs. */
export interface WithdrawnEvidence {
  readonly id: string;
  readonly claim: string;
  readonly title: string;
  readonly createdAt: string;
  readonly deletedAt: string;
}

/** The confidential sources of a claim that were withdrawn and still say something, earliest first. */
export async function readWithdrawn(db: Db, claim: string): Promise<readonly WithdrawnEvidence[]> {
  const rows = await db
    .selectFrom("evidence")
    .selectAll()
    .where("claim", "=", claim)
    .where("confidential", "=", 1)
    .orderBy("createdAt")
    .execute();
  return rows.flatMap((row) => {
    const { id, title, createdAt, deletedAt } = row;
    return deletedAt && !isPurgedEvidence(row) ? [{ id, claim, title, createdAt, deletedAt }] : [];
  });
}

type EvidenceText = Pick<Evidence, "title" | "url" | "locator" | "excerpt">;

/** Whether a piece of evidence says nothing any more. Somebody may have given one that title. */
export function isPurgedEvidence({ title, url, locator, excerpt }: EvidenceText): boolean {
  return title === PURGED && [url, locator, excerpt].every((text) => text === null);
}

/** A piece of evidence, whether it was withdrawn or not. */
export function readAnyEvidence(db: Db, id: string) {
  return readFirst(db.selectFrom("evidence").selectAll().where("id", "=", id));
}

/** Empties a piece of evidence, and what else the database keeps of the request that brought it. */
export async function purgeEvidence(db: Db, id: string): Promise<void> {
  const nothing = { url: null, locator: null, excerpt: null };
  await db
    .updateTable("evidence")
    .set((row) => ({ title: PURGED, ...nothing, version: row("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
  // A guess at the words could be tested against their digest.
  await db.updateTable("creations").set({ digest: PURGED }).where("id", "=", id).execute();
}

/** Removes the words of pieces of evidence from an article's events. */
export async function purgeEvents(
  db: Db,
  article: string,
  evidence: ReadonlySet<string>,
): Promise<void> {
  if (evidence.size === 0) return;
  const events = await db
    .selectFrom("events")
    .select(["seq", "type", "before", "after"])
    .where("article", "=", article)
    .where("type", "in", SOURCE_EVENTS)
    .execute();
  for (const { seq, ...event } of events) {
    const changes = purgeEvent(event, evidence);
    if (changes) await db.updateTable("events").set(changes).where("seq", "=", seq).execute();
  }
}

/**
 * Puts the write-ahead log, which may still hold what was purged, into the file and empties it. While
 * others read from it that has to wait; it is done at the latest when Galley is stopped.
 */
export async function emptyLog(db: Db): Promise<void> {
  if ((await fileOf(db)) === null) return;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const { rows } = await sql<{ busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
    if (rows[0]?.busy === 0) return;
    await sleep(RETRY_DELAY);
  }
}
