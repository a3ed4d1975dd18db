import { expect, it } from "vitest";
import type { ImportMatch } from "#lib/domain/answers/import.ts";
import { viewWith } from "#lib/domain/claim-fixture.ts";
import { deskNamed } from "#lib/domain/desk-fixture.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { refuse } from "#lib/domain/refusal.ts";
import { apiRefused } from "../api-error.ts";
import type { BatchServer } from "./batch-row.ts";
import { type Batch, createBatch } from "./import-batch.ts";
import type { NewArticle } from "./imports.ts";

const view = viewWith();

const { article, revision } = view;
const { text, blocks, formats } = revision;
const nothing = { notes: [], changes: [], comments: [], leftOut: [], warnings: ["Look."] };
const imported: ImportedArticle = { ...article, ...nothing, text, blocks, formats };

const NOTHING = {
  publication: null,
  date: null,
  stage: "checking",
  revisions: 3,
  corrections: 0,
  evidence: 0,
  confidential: 0,
  isConfidentialLeftOut: true,
  comments: 0,
  reviews: 0,
  events: 0,
} as const;

/** A server on which "bad" files cannot be read and others match what their name says. */
function serverWith(created: NewArticle[]): BatchServer {
  return {
    async read(file, _desk, signal) {
      signal.throwIfAborted();
      if (file.name.startsWith("bad")) throw apiRefused(refuse("invalid", "It is no text."));
      const why = (["text", "headline"] as const).find((one) => file.name.startsWith(one));
      const matches: ImportMatch[] = why
        ? [
            {
              id: "old",
              headline: "The bridge",
              revision: 3,
              why,
              date: null,
              opening: "",
              createdAt: "2026-11-30T12:00:00.000Z",
              isArchived: false,
            },
          ]
        : [];
      return { id: `import of ${file.name}`, article: imported, matches };
    },
    async create(body) {
      created.push(body);
      return { ...view, article: { ...article, id: body.id } };
    },
    async add({ article, expectedRevision }) {
      expect(article).toBe("old");
      const number = expectedRevision + 1;
      return { revision: { ...revision, number }, claims: [], before: view };
    },
    isBundle: async ({ name }) => name.endsWith(".json"),
    async bring({ file, desk }) {
      if (file.name.startsWith("bad")) throw apiRefused(refuse("exists", "It is here already."));
      const place = deskNamed(desk, article.desk.name);
      const contents = { ...NOTHING, headline: article.headline, words: 700, claims: 12 };
      return { article: { ...article, id: "bundled", desk: place, revision: 3 }, contents };
    },
  };
}

/** A batch with these files, once nothing is under way any more. */
async function batchOf(names: readonly string[], created: NewArticle[] = []) {
  const batch = createBatch(serverWith(created));
  const settled = whenSettled(batch);
  batch.start(
    "news",
    names.map((name) => new File(["words"], name)),
  );
  await settled;
  return batch;
}

function whenSettled(batch: Batch): Promise<void> {
  return new Promise((resolve) => {
    const leave = batch.subscribe(() => {
      if (batch.view().isRunning) return;
      leave();
      resolve();
    });
  });
}

const statesOf = (batch: Batch) => batch.view().rows.map(({ state }) => state.kind);
const keyOf = (batch: Batch, index: number) => batch.view().rows[index]?.key ?? "";

it("goes on after a bad file and holds what the desk has", async () => {
  const created: NewArticle[] = [];
  const batch = await batchOf(["a.txt", "bad.txt", "text.txt", "b.txt"], created);
  expect(statesOf(batch)).toEqual(["on_desk", "failed", "held", "on_desk"]);
  expect(created.map(({ importId }) => importId)).toEqual(["import of a.txt", "import of b.txt"]);
  expect(batch.view().rows[1]?.state).toMatchObject({ message: "It is no text.", canRetry: false });
  const recognised = batch.view().rows.map((row) => row.recognised?.warnings ?? null);
  expect(recognised).toEqual([["Look."], null, ["Look."], ["Look."]]);
});

it("brings a bundle in as it is, and goes on after one that is refused", async () => {
  const created: NewArticle[] = [];
  const batch = await batchOf(["a.txt", "bad.json", "whole.json", "b.txt"], created);
  expect(created).toHaveLength(2);
  expect(batch.view().rows.map(({ state }) => state)).toMatchObject([
    { kind: "on_desk", as: "article" },
    { kind: "failed", message: "It is here already." },
    { kind: "on_desk", as: "bundle", article: "bundled", revision: 3, words: 700, claims: 12 },
    { kind: "on_desk", as: "article" },
  ]);
});

it.each([
  [["a.txt", "text.txt"], false],
  [["a.txt", "bad.txt"], true],
  [["headline.txt"], true],
])("once %j are read, is something lost by leaving? %j", async (names, isOpen) => {
  const batch = await batchOf(names);
  expect(batch.view()).toMatchObject({ isRunning: false, isOpen });
});

it("is running, and not to be cleared, while a held file is stored", async () => {
  const batch = await batchOf(["headline.txt"]);
  const settled = whenSettled(batch);
  batch.importAnyway(keyOf(batch, 0));
  expect(batch.view().isRunning).toBe(true);
  batch.clear();
  expect(statesOf(batch)).toEqual(["storing"]);
  await settled;
  expect(statesOf(batch)).toEqual(["on_desk"]);
  batch.clear();
  expect(statesOf(batch)).toEqual([]);
});

it("puts each file on the desk that it was brought for", async () => {
  const created: NewArticle[] = [];
  const batch = createBatch(serverWith(created));
  const settled = whenSettled(batch);
  batch.start("news", [new File(["words"], "a.txt"), new File(["words"], "text.txt")]);
  batch.start("sport", [new File(["words"], "b.txt")]);
  await settled;
  const stored = whenSettled(batch);
  batch.importAnyway(keyOf(batch, 1));
  await stored;
  expect(created.map(({ desk }) => desk)).toEqual(["news", "sport", "news"]);
});

it("reads a file again that was called off a moment ago", async () => {
  const batch = createBatch(serverWith([]));
  const settled = whenSettled(batch);
  batch.start("news", [new File(["words"], "a.txt"), new File(["words"], "b.txt")]);
  batch.cancel();
  batch.again(keyOf(batch, 1));
  await settled;
  expect(statesOf(batch).at(-1)).toBe("on_desk");
});

it("leaves nothing of itself once it is abandoned", async () => {
  const batch = await batchOf(["bad.txt", "headline.txt"]);
  batch.importAnyway(keyOf(batch, 1));
  batch.abandon();
  expect(batch.view()).toEqual({ rows: [], isRunning: false, isOpen: false });
});

it("makes the same article when a file is tried again", async () => {
  const batch = await batchOf(["bad.txt"]);
  const key = keyOf(batch, 0);
  const settled = whenSettled(batch);
  batch.again(key);
  await settled;
  expect(keyOf(batch, 0)).toBe(key);
  expect(statesOf(batch)).toEqual(["failed"]);
});

it("imports a held file all the same, or adds it to what it matches", async () => {
  const created: NewArticle[] = [];
  const batch = await batchOf(["text.txt", "headline.txt"], created);
  const first = whenSettled(batch);
  batch.importAnyway(keyOf(batch, 0));
  await first;
  const second = whenSettled(batch);
  batch.addAsRevision(keyOf(batch, 1));
  await second;
  expect(created).toMatchObject([{ id: keyOf(batch, 0), desk: "news" }]);
  expect(batch.view().rows.map(({ state }) => state)).toMatchObject([
    { kind: "on_desk", revision: 1, words: 7, claims: 1 },
    { kind: "on_desk", revision: 4, article: "old" },
  ]);
});

it("leaves the rest alone once it is cancelled", async () => {
  const batch = createBatch(serverWith([]));
  const settled = whenSettled(batch);
  batch.start("news", [new File(["words"], "a.txt"), new File(["words"], "b.txt")]);
  batch.cancel();
  await settled;
  expect(statesOf(batch).at(-1)).toBe("cancelled");
});
