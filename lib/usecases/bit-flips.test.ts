/** One bit of a newsroom's file is another: nothing that reads otherwise may pass for good. */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { findDamage } from "#db/damage.ts";
import { newFolder } from "#db/folder-fixture.ts";
import { accepted, importStory, openNewsroom, tag } from "./newsroom.ts";
import { loadSampleDesk } from "./sample-desk.ts";

const FLIPS = 60;

async function fillNewsroom(): Promise<string> {
  const file = join(newFolder(onTestFinished), "galley.db");
  const room = await openNewsroom(file);
  await accepted(loadSampleDesk(room.ada));
  await tag(room.carl, await importStory(room.carl), "59 missiles");
  await room.close();
  return file;
}

/** All rows of all tables, as whoever reads them gets them; an error for what cannot be read. */
function readAll(file: string): string {
  const connection = new Database(file, { readonly: true });
  try {
    const names = connection
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all();
    return names
      .map((name) => [name, ...connection.prepare(`SELECT * FROM "${name}"`).raw().all()])
      .map((rows) => JSON.stringify(rows))
      .join("\n");
  } finally {
    connection.close();
  }
}

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test(`of ${FLIPS} flipped bits none is served as good`, { timeout: 300_000 }, async () => {
  const file = await fillNewsroom();
  const bytes = readFileSync(file);
  const before = readAll(file);
  const damaged = join(newFolder(onTestFinished), "galley.db");
  copyFileSync(join(dirname(file), "seal"), join(dirname(damaged), "seal"));
  const next = numbersFrom(20_261_130);
  const counts = { found: 0, alike: 0 };
  const passed: number[] = [];
  for (let flip = 0; flip < FLIPS; flip++) {
    const bit = Math.floor(next() * bytes.length * 8);
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    writeFileSync(damaged, flipped);
    if ((await findDamage(damaged, "all")).length > 0) counts.found++;
    else if (readAll(damaged) === before) counts.alike++;
    else passed.push(bit);
  }
  console.log(
    `${FLIPS} flipped bits: ${counts.found} found, ${counts.alike} change nothing that is read, ${passed.length} passed`,
  );
  expect(passed).toEqual([]);
  expect(counts.found).toBeGreaterThan(FLIPS / 3);
});
