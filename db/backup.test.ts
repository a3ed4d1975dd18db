import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { copyDatabase, mergeLog, writeAtomically } from "./backup.ts";
import { newFolder } from "./folder-fixture.ts";
import { openDatabase } from "./open.ts";

const newFile = (name = "galley.db") => join(newFolder(onTestFinished), name);

test("a copy is its owner's only, and opens", async () => {
  const file = newFile();
  const { db, close } = await openDatabase(file);
  const copy = newFile("copy.db");
  await copyDatabase(db, copy);
  await close();
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  expect(readdirSync(dirname(copy))).toEqual(["copy.db"]);
  copyFileSync(join(dirname(file), "seal"), join(dirname(copy), "seal"));
  await (await openDatabase(copy)).close();
});

test("a copy is never written over another file, an empty one neither", async () => {
  const { db, close } = await openDatabase(":memory:");
  for (const words of ["My notes.", ""]) {
    const copy = newFile("copy.db");
    writeFileSync(copy, words);
    await expect(copyDatabase(db, copy)).rejects.toThrow("EEXIST");
    expect(readFileSync(copy, "utf8")).toBe(words);
  }
  await close();
});

test("a copy that fails leaves no file", async () => {
  const copy = newFile("copy.db");
  const { db, close } = await openDatabase(":memory:");
  await close();
  await expect(copyDatabase(db, copy)).rejects.toThrow();
  const failing = writeAtomically(copy, async (draft) => {
    writeFileSync(draft, "half of it");
    throw new Error("No more room.");
  });
  await expect(failing).rejects.toThrow("room");
  expect(readdirSync(dirname(copy))).toEqual([]);
});

test("nothing has a copy’s name before it is whole, and the first of two keeps it", async () => {
  const copy = newFile("copy.db");
  const second = writeAtomically(copy, async (draft) => {
    expect(existsSync(copy)).toBe(false);
    writeFileSync(draft, "the second");
    await writeAtomically(copy, async (draft) => writeFileSync(draft, "the first"));
  });
  await expect(second).rejects.toThrow("EEXIST");
  expect(readFileSync(copy, "utf8")).toBe("the first");
  expect(readdirSync(dirname(copy))).toEqual(["copy.db"]);
});

test("folding tells a database that somebody has open", async () => {
  const file = newFile();
  const { close } = await openDatabase(file);
  expect(mergeLog(file)).toBe("in_use");
  await close();
  expect(mergeLog(file)).toBe("merged");
  expect(existsSync(`${file}-wal`)).toBe(false);
});

test("folding leaves a damaged database and its log as they were", async () => {
  const file = newFile();
  const writer = new Database(file);
  writer.pragma("journal_mode = WAL");
  writer.exec("CREATE TABLE notes (words TEXT)");
  writer.pragma("wal_checkpoint(TRUNCATE)");
  writer.exec("INSERT INTO notes VALUES ('only in the log')");
  const [bytes, log] = [readFileSync(file), readFileSync(`${file}-wal`)];
  writer.close();
  bytes.fill(0xff, 100, 2_000);
  writeFileSync(file, bytes);
  writeFileSync(`${file}-wal`, log.subarray(0, 32));
  expect(mergeLog(file)).toBe("damaged");
  expect(readFileSync(file).equals(bytes)).toBe(true);
  expect(readFileSync(`${file}-wal`).equals(log.subarray(0, 32))).toBe(true);
});

test("folding finds no database in a file of other words", () => {
  const file = newFile();
  writeFileSync(file, "To whom it may concern: these are my notes.");
  expect(mergeLog(file)).toBe("damaged");
});
