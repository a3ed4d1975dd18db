import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertDesk } from "#db/desks.ts";
import { newFolder } from "#db/folder-fixture.ts";
import { insertRow } from "#db/insert-rows.ts";
import { openDatabase } from "#db/open.ts";
import { deskNamed } from "#lib/domain/desk-fixture.ts";

const root = newFolder(afterAll);
const main = path.resolve(import.meta.dirname, "../main.js");
const createdAt = "2026-01-01T00:00:00.000Z";

/** Identifiers of the two articles on the desk, both with the same headline. */
let ids: readonly string[] = [];
let made = 0;

interface Ran {
  readonly code: number | null;
  readonly printed: string;
  readonly told: string;
}

function galley(data: string, ...words: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, "galley", ...words], {
    env: { ...process.env, GALLEY_DATA: data },
    encoding: "utf8",
  });
  return { code: status, printed: stdout, told: stderr };
}

const linesOf = (printed: string) =>
  printed
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** A data folder with one desk, its admin Ada and its checker Carl. */
async function openDesk(): Promise<string> {
  const data = path.join(root, `${++made}`);
  const desk = deskNamed("news", "News");
  const { db, close } = await openDatabase(path.join(data, "galley.db"));
  await insertDesk(db, { ...desk, createdAt });
  for (const [name, role] of [
    ["Ada", "admin"],
    ["Carl", "checker"],
  ] as const) {
    const id = v7();
    const email = `${name.toLowerCase()}@example.org`;
    await insertRow(db, "people", { id, email, name, passwordHash: null, createdAt });
    await insertRow(db, "memberships", { desk: desk.id, person: id, role, createdAt });
  }
  await close();
  return data;
}

let data = "";
beforeAll(async () => {
  data = await openDesk();
  const files = ["one", "two"].map((name) => {
    const file = path.join(root, `${name}.txt`);
    writeFileSync(file, `The bridge\n\nThe bridge was closed on Monday, ${name} says.\n`);
    return file;
  });
  ids = linesOf(galley(data, "import", ...files).printed).map(({ id }) => id);
});

describe("galley export", () => {
  test("prints one article’s file and nothing else", () => {
    const { code, printed } = galley(data, "export", ids[0] ?? "", "--format", "text");
    expect([code, printed]).toEqual([
      0,
      "The bridge\n\nThe bridge was closed on Monday, one says.",
    ]);
  });

  test("writes several into a folder, each under a name of its own, and names who is missing", () => {
    const folder = path.join(root, "out");
    const stranger = "01900000-0000-7000-8000-00000000dead";
    const words = ["export", ...ids, stranger, "--format", "markdown", "--to", folder];
    const { code, printed, told } = galley(data, ...words);
    expect(code).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(["The bridge (2).md", "The bridge.md"]);
    expect(linesOf(printed).map(({ article }) => article)).toEqual(ids);
    expect(told).toContain(`not exported: ${stranger}: There is no article`);
    expect(told).toContain("2 exported, 1 not exported.");
    expect(galley(data, "export", ...ids, "--format", "text", "--to", folder).code).toBe(0);
    expect(readdirSync(folder)).toHaveLength(4);
    expect(readFileSync(path.join(folder, "The bridge.md"), "utf8")).toContain("one says");
  });

  test("writes a bundle that import brings into another Galley", async () => {
    const [id = ""] = ids;
    const bundle = galley(data, "export", id, "--format", "bundle", "--confidential", "include");
    expect(bundle.code).toBe(0);
    const file = path.join(root, "one.json");
    writeFileSync(file, bundle.printed);
    const elsewhere = await openDesk();
    const brought = galley(elsewhere, "import", file);
    expect(linesOf(brought.printed)).toMatchObject([{ id, headline: "The bridge", desk: "news" }]);
    const words = ["export", id, "--format", "bundle", "--confidential", "include"];
    expect(galley(elsewhere, ...words).printed).toBe(bundle.printed);
    expect(galley(elsewhere, "import", file)).toMatchObject({
      code: 1,
      told: expect.stringContaining("This article is here already."),
    });
    expect(galley(elsewhere, "verify").code).toBe(0);
  });

  test.each([
    [[], "Name a format with --format"],
    [["--format", "pdf"], "Name a format with --format"],
    [["--format", "text", "--corrections", "all"], "Say --corrections accepted or proposed."],
    [["--format", "text", "--nonsense"], "nonsense"],
  ])("is told how, after %j", (words, why) => {
    const { code, printed, told } = galley(data, "export", ids[0] ?? "", ...words);
    expect([code, printed]).toEqual([2, ""]);
    expect(told).toContain(why);
  });

  test.each([
    [["--format", "text", "--corrections", "proposed"], "Only what is approved"],
    [["--format", "text", "--confidential", "include"], "in a bundle only"],
    [["--format", "bundle", "--revision", "1"], "A bundle holds all revisions"],
    [
      ["--format", "bundle", "--confidential", "include", "--as", "carl@example.org"],
      "takes an admin",
    ],
  ])("is refused, after %j", (words, why) => {
    const { code, printed, told } = galley(data, "export", ids[0] ?? "", ...words);
    expect([code, printed]).toEqual([1, ""]);
    expect(told).toContain(why);
  });
});
