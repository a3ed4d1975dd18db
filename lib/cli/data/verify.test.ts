import { readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { newFolder } from "#db/folder-fixture.ts";
import { openDatabase } from "#db/open.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { baseContextOn } from "#lib/usecases/context.ts";
import { lockDataShared } from "./folder-lock.ts";
import { backUp } from "../galley/backup.ts";
import { change, write } from "../galley/data-fixture.ts";
import { renewSeals, verify } from "./verify.ts";

const dataDir = newFolder(afterAll);
const elsewhere = newFolder(afterAll);
const databaseFile = join(dataDir, "galley.db");
const copy = join(elsewhere, "copy.db");
process.env.GALLEY_DATA = dataDir;

beforeEach(() => {
  for (const folder of [dataDir, elsewhere]) {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  }
});

describe("verify", () => {
  test("finds nothing in what Galley wrote, nor in a copy of it", async () => {
    await write(databaseFile, "news");
    expect(await verify([])).toBeNull();
    const { db, close } = await openDatabase(databaseFile);
    expect(await backUp({ base: baseContextOn(db) }, [copy])).toBeNull();
    await close();
    expect(await verify([copy])).toBeNull();
  });

  test("names table and row, and what to do", async () => {
    await write(databaseFile, "news");
    change(databaseFile, "Late");
    const refusal = await verify([]);
    expect(refusal).toMatchObject({ refusal: "conflict" });
    expect(refusal?.message).toMatch(
      /desks, row \S+: it was changed[\s\S]*restore FILE[\s\S]*seal --anew/,
    );
  });

  test.each([
    ["a file of other words", () => writeFileSync(databaseFile, "My notes are these. ".repeat(99))],
    ["half of a file", () => truncateSync(databaseFile, 20_480)],
    ["a file without its key", () => rmSync(join(dataDir, "seal"))],
  ])("is not stopped by %s", async (_, spoil) => {
    await write(databaseFile, "news");
    spoil();
    expect(await verify([])).toMatchObject({ refusal: "conflict" });
  });

  test("is told what to verify", async () => {
    await write(databaseFile, "news");
    expect(await verify([join(elsewhere, "none.db")])).toMatchObject({ refusal: "not_found" });
    expect(await verify([copy, copy])).toMatchObject({ refusal: "malformed" });
    expect(await verify(["--all"])).toMatchObject({ refusal: "malformed" });
  });
});

describe("seal --anew", () => {
  test.each([
    ["a damage that was looked at", () => change(databaseFile, "Late")],
    ["a lost key", () => rmSync(join(dataDir, "seal"))],
  ])("seals what is there after %s, which is recorded", async (_, spoil) => {
    await write(databaseFile, "news");
    spoil();
    expect(await verify([])).toMatchObject({ refusal: "conflict" });
    expect(await renewSeals(["--anew"])).toBeNull();
    expect(await verify([])).toBeNull();
    const { db, close } = await openDatabase(databaseFile);
    const events = await db.selectFrom("events").select(["type", "after"]).execute();
    await close();
    expect(events).toEqual([
      { type: "seals.renewed", after: expect.stringContaining('"found":1,') },
    ]);
  });

  test("waits for nobody, and takes its word in full", async () => {
    await write(databaseFile, "news");
    const hold = lockDataShared(dataDir);
    if (isRefusal(hold)) throw new Error(hold.message);
    expect(await renewSeals(["--anew"])).toMatchObject({ refusal: "conflict" });
    hold.release();
    expect(await renewSeals([])).toMatchObject({ refusal: "malformed" });
  });
});
