import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { insertArticle } from "#db/articles.ts";
import { insertDesk } from "#db/desks.ts";
import { newFolder } from "#db/folder-fixture.ts";
import { insertRow } from "#db/insert-rows.ts";
import { type OpenDatabase, openDatabase } from "#db/open.ts";
import { insertRevision } from "#db/revisions.ts";
import { deskNamed } from "#lib/domain/desk-fixture.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { baseContextOn } from "#lib/usecases/context.ts";
import { requireDesk } from "./shell.ts";

const main = path.resolve(import.meta.dirname, "../main.js");
const dataDir = newFolder(afterAll);
const at = "2026-01-01T00:00:00.000Z";

let database: OpenDatabase;
beforeAll(async () => {
  database = await openDatabase(path.join(dataDir, "galley.db"));
  const { db } = database;
  for (const [slug, name] of [
    ["news", "News desk"],
    ["late", "Late"],
    ["west", "Late"],
  ] as const) {
    await insertDesk(db, { ...deskNamed(slug, name), createdAt: at });
  }
  const person = { id: "p1", email: "ada@example.org", name: "Ada" };
  await insertRow(db, "people", { ...person, passwordHash: null, createdAt: at });
  const { id: desk } = deskNamed("news");
  const made = { desk, stage: "incoming", createdAt: at, createdBy: "p1" } as const;
  const revision = { number: 1, origin: "import", text: "Words.", formats: [] } as const;
  await db.transaction().execute(async (db) => {
    for (let count = 0; count < 1_000; count++) {
      const id = v7();
      const headline = `Article ${count}, ${"and what else it says, ".repeat(10)}`;
      await insertArticle(db, { id, headline, revision: 1, ...made, updatedAt: at });
      const words = { article: id, blocks: ["paragraph"], createdAt: at, createdBy: "p1" } as const;
      await insertRevision(db, { ...revision, ...words });
    }
  });
});
afterAll(() => database.close());

test.each([
  ["news", "news"],
  ["News desk", "news"],
  [" NEWS DESK ", "news"],
  ["late", "late"],
])("--desk %j is the desk %s", async (named, slug) => {
  expect(await requireDesk(baseContextOn(database.db), named)).toMatchObject({ slug });
});

test.each(["Late news", "LATE", undefined])(
  "--desk %j is none, and all are named",
  async (named) => {
    const desk = await requireDesk(baseContextOn(database.db), named);
    expect(isRefusal(desk) && desk.message).toMatch(/late \(Late\), news \(News desk\), west/);
  },
);

test.skipIf(!existsSync("/dev/full"))(
  "lines for which there is no room are no success",
  async () => {
    const full = openSync("/dev/full", "w");
    const child = spawn(process.execPath, [main, "galley", "list"], {
      env: { ...process.env, GALLEY_DATA: dataDir },
      stdio: ["ignore", full, "pipe"],
    });
    const ended = once(child, "close");
    const told = child.stderr && (await text(child.stderr));
    const [code] = await ended;
    closeSync(full);
    expect(code).toBe(1);
    expect(told).toMatch(/^ENOSPC: [^\n]+\n$/);
  },
);

test("whoever reads only the first lines is told of no mistake", async () => {
  const child = spawn(process.execPath, [main, "galley", "list"], {
    env: { ...process.env, GALLEY_DATA: dataDir },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const told = text(child.stderr);
  const ended = once(child, "close");
  await once(child.stdout, "data");
  child.stdout.destroy();
  const [code] = await ended;
  expect({ code, told: await told }).toEqual({ code: 0, told: "" });
});
