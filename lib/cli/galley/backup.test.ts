import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { insertDesk, listDeskSlugs } from "#db/desks.ts";
import { newFolder } from "#db/folder-fixture.ts";
import { openDatabase } from "#db/open.ts";
import { deskNamed } from "#lib/domain/desk-fixture.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { baseContextOn } from "#lib/usecases/context.ts";
import { lockDataShared } from "../data/folder-lock.ts";
import { backUp, restore } from "./backup.ts";
import { change, write } from "./data-fixture.ts";

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

async function desksIn(file: string): Promise<readonly string[]> {
  const { db, close } = await openDatabase(file);
  const slugs = await listDeskSlugs(db);
  await close();
  return slugs;
}

/** What restoring has set aside, by full name. */
const asides = () =>
  readdirSync(dataDir)
    .filter((name) => name.startsWith("galley.db.before-restore-"))
    .map((name) => join(dataDir, name))
    .sort();

const drafts = () => readdirSync(dataDir).filter((name) => name.includes("restoring"));

describe("backup", () => {
  const backUpTo = async (file: string, ...words: string[]) => {
    const { db, close } = await openDatabase(databaseFile);
    const answer = await backUp({ base: baseContextOn(db) }, [file, ...words]);
    await close();
    return answer;
  };

  test("writes a copy that only its owner reads", async () => {
    await write(databaseFile, "news");
    expect(await backUpTo(copy)).toBeNull();
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    copyFileSync(join(dataDir, "seal"), join(elsewhere, "seal"));
    expect(await desksIn(copy)).toEqual(["news"]);
  });

  test("copies no damage, but when told so", async () => {
    await write(databaseFile, "news");
    change(databaseFile, "Late");
    const refusal = await backUpTo(copy);
    expect(refusal).toMatchObject({ refusal: "conflict" });
    expect(refusal?.message).toMatch(/desks, row \S+: it was changed[\s\S]*--unverified/);
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(await backUpTo(copy, "--unverified")).toBeNull();
    expect(existsSync(copy)).toBe(true);
  });

  test("writes over nothing, and says where a folder is missing", async () => {
    writeFileSync(copy, "");
    expect(await backUpTo(copy)).toMatchObject({ refusal: "exists" });
    expect(readFileSync(copy, "utf8")).toBe("");
    const nowhere = join(elsewhere, "none", "copy.db");
    expect(await backUpTo(nowhere)).toMatchObject({ refusal: "not_found" });
  });
});

describe("restore", () => {
  test("puts the copy in place and keeps what was there", async () => {
    await write(databaseFile, "present");
    await write(copy, "copied");
    expect(await restore([copy])).toBeNull();
    expect(await desksIn(databaseFile)).toEqual(["copied"]);
    const [aside = "", ...others] = asides();
    expect(others).toEqual([]);
    expect(await desksIn(aside)).toEqual(["present"]);
    expect(statSync(databaseFile).mode & 0o777).toBe(0o600);
    expect(await desksIn(copy)).toEqual(["copied"]);
    expect(drafts()).toEqual([]);
  });

  test("takes no copy that is not as Galley left it", async () => {
    await write(databaseFile, "present");
    await write(copy, "copied");
    change(copy, "Late");
    const refusal = await restore([copy]);
    expect(refusal).toMatchObject({ refusal: "invalid" });
    expect(refusal?.message).toMatch(/desks, row \S+: it was changed/);
    expect(await desksIn(databaseFile)).toEqual(["present"]);
    expect(readdirSync(dataDir).filter((name) => name.startsWith("seal"))).toEqual(["seal"]);
  });

  test("takes a copy's key along, and puts the present one back with its database", async () => {
    await write(databaseFile, "present");
    await write(copy, "copied");
    const keys = [dataDir, elsewhere].map((folder) => readFileSync(join(folder, "seal"), "utf8"));
    expect(keys[0]).not.toBe(keys[1]);
    expect(await restore([copy])).toBeNull();
    expect(readFileSync(join(dataDir, "seal"), "utf8")).toBe(keys[1]);
    expect(statSync(join(dataDir, "seal")).mode & 0o777).toBe(0o600);
    const [aside = ""] = asides();
    expect(await restore([aside])).toBeNull();
    expect(readFileSync(join(dataDir, "seal"), "utf8")).toBe(keys[0]);
    expect(await desksIn(databaseFile)).toEqual(["present"]);
  });

  test("refuses a copy whose key is nowhere", async () => {
    await write(databaseFile, "present");
    await write(copy, "copied");
    rmSync(join(elsewhere, "seal"));
    const refusal = await restore([copy]);
    expect(refusal?.message).toMatch(/its key is not here.*Put the file “seal”/);
    expect(await desksIn(databaseFile)).toEqual(["present"]);
  });

  test("works where nothing is yet", async () => {
    await write(copy, "copied");
    expect(await restore([copy])).toBeNull();
    expect(await desksIn(databaseFile)).toEqual(["copied"]);
    expect(asides()).toEqual([]);
  });

  test("refuses while a server or a command holds the folder", async () => {
    await write(databaseFile, "present");
    await write(copy, "copied");
    const hold = lockDataShared(dataDir);
    if (isRefusal(hold)) throw new Error(hold.message);
    const refusal = await restore([copy]);
    expect(refusal).toMatchObject({ refusal: "conflict" });
    expect(refusal?.message).toContain("Stop it");
    hold.release();
    expect(await desksIn(databaseFile)).toEqual(["present"]);
  });

  test("refuses while any program has the database open", async () => {
    await write(databaseFile, "present");
    await write(copy, "copied");
    const { close } = await openDatabase(databaseFile);
    expect(await restore([copy])).toMatchObject({ refusal: "conflict" });
    await close();
    expect(await desksIn(databaseFile)).toEqual(["present"]);
    expect([...asides(), ...drafts()]).toEqual([]);
  });

  test.each([
    ["no database", (bytes: Buffer) => bytes.fill("my notes ")],
    ["a damaged database", (bytes: Buffer) => bytes.fill(0xff, 4_096)],
  ])("replaces %s, and keeps its files as they are", async (_, spoil) => {
    await write(databaseFile, "present");
    await write(copy, "copied");
    const bytes = spoil(readFileSync(databaseFile));
    const log = Buffer.from("what was left of the log");
    writeFileSync(databaseFile, bytes);
    writeFileSync(`${databaseFile}-wal`, log);
    expect(await restore([copy])).toBeNull();
    expect(await desksIn(databaseFile)).toEqual(["copied"]);
    const [aside = ""] = asides();
    expect(readFileSync(aside).equals(bytes)).toBe(true);
    expect(readFileSync(`${aside}-wal`).equals(log)).toBe(true);
  });

  test("takes a copy's log with it", async () => {
    const writer = new Database(databaseFile);
    await write(copy, "copied");
    const source = await openDatabase(copy);
    await insertDesk(source.db, {
      ...deskNamed("log", "Log"),
      createdAt: "2026-01-01T00:00:00Z",
    });
    expect(existsSync(`${copy}-wal`)).toBe(true);
    writer.close();
    expect(await restore([copy])).toBeNull();
    await source.close();
    expect(await desksIn(databaseFile)).toEqual(["copied", "log"]);
  });

  test.each([
    ["an empty file", ""],
    ["a file of other words", "To whom it may concern: these are my notes."],
  ])("refuses %s and changes nothing", async (_, words) => {
    await write(databaseFile, "present");
    writeFileSync(copy, words);
    const refusal = await restore([copy]);
    expect(refusal).toMatchObject({ refusal: "invalid" });
    expect(refusal?.message).toContain(copy);
    expect(await desksIn(databaseFile)).toEqual(["present"]);
    expect([...asides(), ...drafts()]).toEqual([]);
  });

  test("clears away what an attempt that was killed has left", async () => {
    await write(copy, "copied");
    for (const end of ["", "-wal", "-shm"]) {
      writeFileSync(`${databaseFile}.restoring${end}`, "half of something");
    }
    expect(await restore([copy])).toBeNull();
    expect(await desksIn(databaseFile)).toEqual(["copied"]);
    expect(drafts()).toEqual([]);
  });

  test("is told what to restore", async () => {
    expect(await restore([])).toMatchObject({ refusal: "malformed" });
    expect(await restore(["--force", copy])).toMatchObject({ refusal: "malformed" });
    expect(await restore([copy])).toMatchObject({ refusal: "not_found" });
  });
});
