import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findBrokenEvent } from "#db/events.ts";
import { newFolder } from "#db/folder-fixture.ts";
import type { Db } from "#db/schema.ts";
import { ON_NEWS } from "#lib/domain/desk-fixture.ts";
import { EVERY_STEP, performSteps } from "./article-steps-fixture.ts";
import { listArticlesOf, viewArticle } from "./articles.ts";
import { importBundleInWorker, previewBundleInWorker } from "./bundle-pool.ts";
import { exportArticle } from "./export.ts";
import { accepted, type Newsroom, openNewsroom, refusedAs } from "./newsroom-fixture.ts";

const run = promisify(execFile);

/** The bundle of an article, and a newsroom on a file that does not have it. */
let bytes: Uint8Array;
let article: string;
const folder = newFolder(afterAll);
let elsewhere: Newsroom;
let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
  const story = await performSteps(room, EVERY_STEP);
  article = story.article.id;
  bytes = new TextEncoder().encode(await exported(room));
  elsewhere = await openNewsroom(path.join(folder, "galley.db"));
});
afterAll(async () => {
  await room.close();
  await elsewhere.close();
});

async function exported({ ada }: Newsroom): Promise<string> {
  const wanted = { format: "bundle", confidential: "include" } as const;
  return String((await accepted(exportArticle(ada, article, wanted))).body);
}

/** How many rows the tables have. */
async function countRows(db: Db): Promise<unknown> {
  const tables = ["articles", "revisions", "claims", "claim_anchors", "corrections", "people"];
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`);
  return (await sql.raw(`SELECT ${counts.join(", ")}`).execute(db)).rows;
}

/** Takes the bundle in, and dies with all of it written and nothing of that committed. */
const DYING = `
  import { readFileSync } from "node:fs";
  import { openExistingDatabase } from "#db/open.ts";
  import { baseContextOn } from "#lib/usecases/context.ts";
  import { importBundle } from "#lib/usecases/import-bundle.ts";
  import { transact } from "#lib/usecases/transact.ts";
  const [file, bundle, user] = process.argv.slice(1);
  const { db } = openExistingDatabase(file);
  await transact({ ...baseContextOn(db), user: JSON.parse(user) }, async (context) => {
    const answer = await importBundle(context, { desk: { kind: "slug", slug: "news" }, bytes: readFileSync(bundle) });
    process.stdout.write(answer.article.headline, () => process.kill(process.pid, "SIGKILL"));
    await new Promise(() => setInterval(() => {}, 1_000));
  });`;

it("leaves nothing of a bundle where the process that takes it in dies within", async () => {
  const before = await countRows(elsewhere.db);
  const bundle = path.join(folder, "bundle.json");
  await writeFile(bundle, bytes);
  const words = [path.join(folder, "galley.db"), bundle, JSON.stringify(elsewhere.ada.user)];
  const dying = run(process.execPath, ["--input-type=module", "-e", DYING, ...words]);
  await expect(dying).rejects.toMatchObject({ signal: "SIGKILL", stdout: "Otherwise" });
  expect(await countRows(elsewhere.db)).toEqual(before);
  expect(await refusedAs(viewArticle(elsewhere.ada, article))).toBe("not_found");
});

it("shows a bundle, takes it in, and refuses it the second time, in a process of its own", async () => {
  const { ada, carl, db } = elsewhere;
  const sent = { desk: ON_NEWS, bytes };
  expect(await refusedAs(importBundleInWorker(carl, sent))).toBe("forbidden");
  const { contents } = await accepted(previewBundleInWorker(ada, sent));
  expect(contents.headline).toBe("Otherwise");
  const imported = await accepted(importBundleInWorker(ada, sent));
  expect(imported).toMatchObject({ article: { id: article, desk: { slug: "news" } }, contents });
  expect(await exported(elsewhere)).toBe(await exported(room));
  const { data } = await accepted(listArticlesOf(ada, { q: "Otherwise", limit: 9 }));
  expect(data.map(({ id }) => id)).toEqual([article]);
  expect(await findBrokenEvent(db)).toBeNull();
  expect(await refusedAs(importBundleInWorker(ada, sent))).toBe("exists");
  const broken = new TextEncoder().encode("{");
  expect(await refusedAs(previewBundleInWorker(ada, { desk: ON_NEWS, bytes: broken }))).toBe(
    "unsupported_type",
  );
});
