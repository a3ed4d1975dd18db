import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { newFolder } from "#db/folder-fixture.ts";
import { run } from "./galley.ts";

const dataDir = join(newFolder(afterAll), "mistyped");
process.env.GALLEY_DATA = dataDir;
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const VERBS = [
  ["list"],
  ["import", "story.txt"],
  ["export", "1", "--format", "text"],
  ["user", "password", "ada@example.org"],
  ["user", "disable", "ada@example.org"],
  ["verify"],
  ["backup", "copy.db"],
];

test.each(VERBS)("galley %s makes no database where none is", async (...words) => {
  expect(await run(words)).toBe(1);
  expect(existsSync(dataDir)).toBe(false);
});

test.each([...VERBS, ["user", "add", "ada@example.org"]])(
  "galley %s makes none anew where one is lost",
  async (...words) => {
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, "secret"), "ab".repeat(32));
    expect(await run(words)).toBe(1);
    expect(readdirSync(dataDir).filter((name) => name.startsWith("galley.db"))).toEqual([]);
  },
);
