/** The append-only record of who did what. Each row carries a hash over itself and the row before. */

import { createHash } from "node:crypto";
import { type Selectable, sql } from "kysely";
import { z } from "zod";
import type { BundledEvent } from "#lib/domain/bundled-event.ts";
import { type Change, tellable } from "#lib/domain/change.ts";
import {
  CHANGE_EVENTS,
  type EventType,
  type EventTypeAbout,
  type NewEvent,
} from "#lib/domain/event.ts";
import { isPurged } from "#lib/domain/purge.ts";
import { chunksOf } from "./chunks.ts";
import { readNames } from "./names.ts";
import { readFirst } from "./read-first.ts";
import type { Db, EventsTable } from "./schema.ts";

/** An event as the database has it; `before` and `after` are JSON. */
export type EventRow = Selectable<EventsTable>;

/** The hash before the first event. */
const GENESIS = "0".repeat(64);

/** Appends one event. Call it in the transaction that makes the change. */
export function appendEvent(db: Db, event: NewEvent): Promise<void> {
  return appendEvents(db, [event]);
}

/** Appends events in their order. Call it in the transaction that makes the changes. */
export async function appendEvents(db: Db, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = chain(events, await readLastHash(db));
  for (const chunk of chunksOf(rows)) await db.insertInto("events").values(chunk).execute();
}

/** Events of an article among which `findRecentEvent` looks. */
const RECENT = 200;

/** Whether the same has happened to an article since an instant, among the last that did. */
export async function findRecentEvent(
  db: Db,
  event: NewEvent<EventTypeAbout<"article">>,
  since: string,
): Promise<boolean> {
  const recent = await db
    .selectFrom("events")
    .select(["actor", "type", "after"])
    .where("article", "=", event.article)
    .where("at", ">=", since)
    .orderBy("seq", "desc")
    .limit(RECENT)
    .execute();
  const after = toJson(event.after);
  return recent.some(
    (one) => one.actor === event.actor && one.type === event.type && one.after === after,
  );
}

/**
 * The number and the hash of the last event that changed an article; null where there is none. Taking a
 * copy changes nothing.
 */
export function readLastEvent(
  db: Db,
  article: string,
): Promise<Pick<EventRow, "seq" | "hash"> | null> {
  return readFirst(
    db
      .selectFrom("events")
      .select(["seq", "hash"])
      .where("article", "=", article)
      .where("type", "in", CHANGE_EVENTS)
      .orderBy("seq", "desc")
      .limit(1),
  );
}

const Deletion = z.object({ bundles: z.array(z.string()) });

/** For each time that an article was deleted, the digests of the bundles that could be had of it then. */
export async function readDeletions(db: Db, article: string): Promise<readonly string[][]> {
  const rows = await db
    .selectFrom("events")
    .select("before")
    .where("article", "=", article)
    .where("type", "=", "article.deleted")
    .execute();
  return rows.map(({ before }) => Deletion.parse(JSON.parse(before ?? "")).bundles);
}

/** Types of events that say no more than that another one happened. */
const CONSEQUENCES: readonly EventType[] = ["review.reopened"];

/** Who last changed an article, or one of its claims, and how; null where the record has nothing of it. */
export async function readLastChange(
  db: Db,
  { article, claim }: { readonly article: string; readonly claim: string | null },
): Promise<Change | null> {
  const types = CHANGE_EVENTS.filter((type) => !CONSEQUENCES.includes(type));
  const event = await db
    .selectFrom("events")
    .select(["at", "actor", "type", "after"])
    .where("article", "=", article)
    .where("claim", "is", claim)
    .where("type", "in", types)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return event ? changeOf(db, event) : null;
}

/** Who last changed a desk's name or policy; null where nobody has. */
export async function readLastDeskChange(db: Db, desk: string): Promise<Change | null> {
  const event = await db
    .selectFrom("events")
    .select(["at", "actor", "type"])
    .where("desk", "=", desk)
    .where("type", "=", "desk.changed")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return event ? changeOf(db, { ...event, after: null }) : null;
}

type ChangeRow = Pick<Selectable<EventsTable>, "at" | "actor" | "type" | "after">;

async function changeOf(db: Db, { at, actor, type, after }: ChangeRow): Promise<Change> {
  const nameOf = await readNames(db, [actor]);
  const set = after === null ? {} : tellable(Object(JSON.parse(after)));
  return { by: actor === null ? null : nameOf(actor), at, type, set };
}

async function readLastHash(db: Db): Promise<string> {
  const last = await db
    .selectFrom("events")
    .select("hash")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.hash ?? GENESIS;
}

/** The rows of events that follow the one with this hash, each with its own. */
function chain(events: readonly NewEvent[], lastHash: string): Omit<EventRow, "seq">[] {
  let previousHash = lastHash;
  return events.map((event) => {
    const row = {
      at: event.at,
      actor: event.actor,
      desk: event.desk ?? null,
      article: event.article ?? null,
      claim: event.claim ?? null,
      type: event.type,
      before: toJson(event.before),
      after: toJson(event.after),
      previousHash,
    };
    const hash = hashEvent(row);
    previousHash = hash;
    return { ...row, hash };
  });
}

/**
 * Reads the whole record in order; the number of the first event that is missing or does not fit, or
 * null. Numbers are given without gaps, and SQLite remembers the last one it gave.
 */
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
      const follows = event.seq === after + 1 && event.previousHash === previousHash;
      const isWhole = event.hash === hashEvent(event) || isPurged(event);
      if (!follows || !isWhole) return after + 1;
      previousHash = event.hash;
      after = event.seq;
    }
    if (events.length === 0) return (await lastNumberGiven(db)) === after ? null : after + 1;
  }
}

async function lastNumberGiven(db: Db): Promise<number> {
  const { rows } = await sql<{
    seq: number;
  }>`SELECT seq FROM sqlite_sequence WHERE name = 'events'`.execute(db);
  return rows[0]?.seq ?? 0;
}

/** SHA-256 over the fields in this order, as a JSON array, so that none can run into the next. */
export function hashEvent(row: Omit<BundledEvent, "hash">): string {
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

function toJson(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
