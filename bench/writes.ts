/** What the seals cost: acknowledged writes, and a bundle with many claims, with and without them. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { v7 } from "uuid";
import { sealKeysBeside } from "#db/seal-key.ts";
import { attachSeals, dropSealTriggers } from "#db/seals.ts";
import { ON_NEWS } from "#lib/domain/desk-fixture.ts";
import { renderBundle } from "#lib/export/bundle.ts";
import { createClaim } from "#lib/usecases/claims.ts";
import { importBundle } from "#lib/usecases/import-bundle.ts";
import {
  accepted,
  importStory,
  type Newsroom,
  openNewsroom,
} from "#lib/usecases/newsroom-fixture.ts";
import { LARGEST, nameSize, type SampleSize } from "./articles.ts";
import { generateBundle } from "./export-bundle.ts";
import type { Benchmark, Figures } from "./row.ts";
import { medianOf, repeat, timeOf } from "./times.ts";

const REPETITIONS = 300;
/** Writes that are not counted: the first ones are slow. */
const WARM_UP = 20;

/** Each write through to this disk (synchronous=FULL). */
export const WRITES: readonly Benchmark[] = [
  {
    name: "a claim's statements by the bare driver",
    measure: () => measureBoth("1 claim", async (room) => medianOf(await writeBare(room))),
  },
  {
    name: "a new claim",
    measure: () => measureBoth("1 claim", async (room) => medianOf(await writeClaims(room))),
  },
  { name: "a bundle of 5,000 claims", measure: measureBundles },
];

async function measureBundles(): Promise<Figures> {
  await inNewsroom("sealed", (room) => importGenerated(room, { words: 1_000, claims: 20 }));
  return measureBoth(nameSize(LARGEST), (room) => importGenerated(room, LARGEST));
}

/** The same with seals and without. */
async function measureBoth(size: string, work: (room: Room) => Promise<number>): Promise<Figures> {
  const ours = await inNewsroom("sealed", work);
  return { size, ours, beside: { "without seals": await inNewsroom("unsealed", work) } };
}

type Seals = "sealed" | "unsealed";

interface Room extends Newsroom {
  readonly file: string;
  readonly seals: Seals;
}

async function inNewsroom<T>(seals: Seals, work: (room: Room) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "galley-bench-"));
  const file = path.join(folder, "galley.db");
  const room = await openNewsroom(file);
  try {
    if (seals === "unsealed") {
      const connection = new Database(file);
      dropSealTriggers(connection);
      connection.close();
    }
    return await work({ ...room, file, seals });
  } finally {
    await room.close();
    await rm(folder, { recursive: true });
  }
}

async function writeClaims(room: Room): Promise<number[]> {
  const { article } = await importStory(room.carl);
  return repeatWarm(() =>
    accepted(
      createClaim(room.carl, article.id, {
        id: v7(),
        revision: 1,
        start: 0,
        end: 9,
        kind: "other",
      }),
    ),
  );
}

/** What the use-case writes, copied by SQL from one claim that it wrote, under other identifiers. */
async function writeBare(room: Room): Promise<number[]> {
  const { article } = await importStory(room.carl);
  const place = { id: v7(), revision: 1, start: 0, end: 9, kind: "other" } as const;
  const claim = await accepted(createClaim(room.carl, article.id, place));
  const connection = openBare(room);
  const columns = (table: string) =>
    connection
      .prepare<[string], string>("SELECT name FROM pragma_table_info(?)")
      .pluck()
      .all(table)
      .map((name) => `"${name}"`);
  const copy = (table: string, key: string) => {
    const names = columns(table).filter((name) => name !== '"seq"');
    const values = names.map((name) => (name === `"${key}"` ? "?" : name));
    return connection.prepare(
      `INSERT INTO ${table} (${names}) SELECT ${values} FROM ${table} WHERE "${key}" = ? LIMIT 1`,
    );
  };
  const copies = [copy("creations", "id"), copy("claims", "id"), copy("claim_anchors", "claim")];
  const event = copy("events", "claim");
  const touch = connection.prepare("UPDATE articles SET updated_at = updated_at WHERE id = ?");
  const write = connection.transaction((id: string) => {
    for (const statement of copies) statement.run(id, claim.id);
    event.run(id, claim.id);
    touch.run(article.id);
  });
  const times = await repeatWarm(async () => void write.immediate(v7()));
  connection.close();
  return times;
}

/** The driver itself, as it is used for acknowledged writes; with what the triggers call, if there are any. */
function openBare({ file, seals }: Room): Database.Database {
  const connection = new Database(file);
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  if (seals === "sealed") attachSeals(connection, sealKeysBeside(file));
  return connection;
}

async function importGenerated(room: Room, size: SampleSize): Promise<number> {
  const bytes = new TextEncoder().encode(renderBundle(generateBundle(size)));
  return timeOf(() => accepted(importBundle(room.ada, { desk: ON_NEWS, bytes })));
}

async function repeatWarm(work: () => Promise<unknown>): Promise<number[]> {
  await repeat(WARM_UP, work);
  return repeat(REPETITIONS, work);
}
