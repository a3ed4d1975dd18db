/** What the seals cost: acknowledged writes, and a bundle with many claims, with and without them. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { v7 } from "uuid";
import { keysBeside } from "#db/seal-key.ts";
import { joinSeals, liftSeals } from "#db/seals.ts";
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
import { generateBundle } from "./export-bundle.ts";
import { formatColumns, quantile } from "./report.ts";

const WRITES = 300;

const BUNDLE = { words: 100_000, claims: 5_000 } as const;

/** Milliseconds of each write, or of the import. */
export interface WriteMeasurements {
  /** The statements of one new claim, in one transaction, by the driver alone. */
  readonly bare: readonly number[];
  /** The same on a sealed database. */
  readonly sealed: readonly number[];
  /** A new claim by its use-case, with seals and without. */
  readonly claim: readonly number[];
  readonly claimUnsealed: readonly number[];
  readonly bundle: number;
  readonly bundleUnsealed: number;
}

/** Measures on this disk, each write through to it (synchronous=FULL). */
export async function measureWrites(report: (line: string) => void): Promise<WriteMeasurements> {
  report("Writing claims, with seals and without…");
  return {
    bare: await inNewsroom("unsealed", writeBare),
    sealed: await inNewsroom("sealed", writeBare),
    claim: await inNewsroom("sealed", writeClaims),
    claimUnsealed: await inNewsroom("unsealed", writeClaims),
    bundle: await inNewsroom("sealed", bringBundle),
    bundleUnsealed: await inNewsroom("unsealed", bringBundle),
  };
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
      liftSeals(connection);
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
  return repeat(() =>
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
  const times = await repeat(async () => void write.immediate(v7()));
  connection.close();
  return times;
}

/** The driver itself, as it is used for acknowledged writes; with what the triggers call, if there are any. */
function openBare({ file, seals }: Room): Database.Database {
  const connection = new Database(file);
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  if (seals === "sealed") joinSeals(connection, keysBeside(file));
  return connection;
}

async function bringBundle(room: Room): Promise<number> {
  const bytes = new TextEncoder().encode(renderBundle(generateBundle(BUNDLE)));
  const began = performance.now();
  await accepted(importBundle(room.ada, { desk: ON_NEWS, bytes }));
  return performance.now() - began;
}

async function repeat(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < WRITES; count++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times;
}

/** A table of medians in milliseconds, and how many times as fast it goes without seals. */
export function formatWrites(measured: WriteMeasurements): string {
  const row = (deed: string, sealed: number, without: number) => [
    deed,
    `${without.toFixed(2)} ms`,
    `${sealed.toFixed(2)} ms`,
    `${(without / sealed).toFixed(2)} × as fast`,
  ];
  const median = (times: readonly number[]) => quantile(times, 0.5);
  return formatColumns([
    ["acknowledged", "without seals", "sealed", "of the speed"],
    row("a claim’s statements, bare driver", median(measured.sealed), median(measured.bare)),
    row("a new claim", median(measured.claim), median(measured.claimUnsealed)),
    row(`a bundle of ${BUNDLE.claims} claims`, measured.bundle, measured.bundleUnsealed),
  ]);
}
