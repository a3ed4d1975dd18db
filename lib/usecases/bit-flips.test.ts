/** One bit of a newsroom's file is another: nothing that reads otherwise may pass for good. */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { v7 } from "uuid";
import { expect, onTestFinished, test } from "vitest";
import { newFolder } from "#db/folder-fixture.ts";
import { findDamage } from "#db/integrity-check.ts";
import { onThisMachine } from "#lib/machine-factor.ts";
import type { Context } from "./context.ts";
import { addEvidence } from "./evidence.ts";
import { accepted, importStory, openNewsroom, propose, tag } from "./newsroom-fixture.ts";

const FLIPS = 60;

const CLAIMS = 30;

async function fillNewsroom(): Promise<string> {
  const file = join(newFolder(onTestFinished), "galley.db");
  const room = await openNewsroom(file);
  const lines = Array.from({ length: CLAIMS }, (_, at) => `Some ${at + 100} missiles were fired.`);
  const story = await importStory(room.carl, lines.join("\n"));
  for (let at = 0; at < CLAIMS; at++) {
    const claim = await tag(room.carl, story, `${at + 100} missiles`);
    await propose(room.carl, claim, "replace", `${at + 101} rockets`);
    await addSource(room.carl, claim.id);
  }
  await room.close();
  return file;
}

function addSource(context: Context, claim: string) {
  const words = {
    title: "Minutes",
    url: null,
    locator: "p. 3",
    excerpt: "It was otherwise. ".repeat(9),
  };
  const facts = { stance: "contradicts", primary: true, confidential: false } as const;
  return accepted(addEvidence(context, claim, { id: v7(), ...words, ...facts }));
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

const LONG = { timeout: onThisMachine(300_000) };

test(`of ${FLIPS} flipped bits none is served as good`, LONG, async () => {
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
  expect(counts.found).toBeGreaterThan(FLIPS / 5);
});
