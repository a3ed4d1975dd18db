/** The append-only record of who did what. Each row carries a hash over itself and the row before. */
import { createHash } from "node:crypto";
import type { Selectable } from "kysely";
import type { Db, EventsTable } from "./schema.ts";

/** What happened; identifiers of the subject, and its state before and after, as far as it changed. */
export interface NewEvent {
  readonly at: string;
  readonly actor: string | null;
  readonly type: string;
  readonly desk?: string | null;
  readonly article?: string | null;
  readonly claim?: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
}

export type EventRow = Selectable<EventsTable>;

/** The hash before the first event. */
const GENESIS = "0".repeat(64);

/** Appends one event. Call it in the transaction that makes the change. */
export async function appendEvent(db: Db, event: NewEvent): Promise<void> {
  const last = await db
    .selectFrom("events")
    .select("hash")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const row = {
    at: event.at,
    actor: event.actor,
    desk: event.desk ?? null,
    article: event.article ?? null,
    claim: event.claim ?? null,
    type: event.type,
    before: jsonOrNull(event.before),
    after: jsonOrNull(event.after),
    previousHash: last?.hash ?? GENESIS,
  };
  await db
    .insertInto("events")
    .values({ ...row, hash: hashOf(row) })
    .execute();
}

/** Reads the whole record in order; the number of the first event that does not fit, or null. */
export async function findBrokenEvent(db: Db): Promise<number | null> {
  let previousHash = GENESIS;
  let after = 0;
  for (;;) {
    const events = await db
      .selectFrom("events")
      .selectAll()
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(1_000)
      .execute();
    for (const event of events) {
      if (event.previousHash !== previousHash || event.hash !== hashOf(event)) return event.seq;
      previousHash = event.hash;
      after = event.seq;
    }
    if (events.length === 0) return null;
  }
}

/** SHA-256 over the fields in this order, as a JSON array, so that none can run into the next. */
function hashOf(row: Omit<EventRow, "seq" | "hash">): string {
  const fields = [
    row.previousHash,
    row.at,
    row.actor,
    row.desk,
    row.article,
    row.claim,
    row.type,
    row.before,
    row.after,
  ];
  return createHash("sha256").update(JSON.stringify(fields)).digest("hex");
}

function jsonOrNull(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
