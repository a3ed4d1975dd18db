import { describe, expect, it } from "vitest";
import { refuse } from "#lib/domain/refusal.ts";
import { apiRefused } from "../api-error.ts";
import { MAX_ARTICLES } from "../batch.ts";
import { type ExportBatch, exportMany } from "./export-batch.ts";

const articles = ["One", "Two", "Three"].map((headline) => ({ id: headline, headline }));
const fileOf = (name: string) => ({ name: `${name}.txt`, blob: new Blob([name]) });

const batchOf = (part: Partial<ExportBatch>): ExportBatch => ({
  articles,
  fetchFile: async (id) => fileOf(id),
  wait: async () => {},
  onDone: () => {},
  signal: new AbortController().signal,
  ...part,
});

const namesIn = (files: readonly { readonly name: string }[]) => files.map(({ name }) => name);

describe("several articles", () => {
  it("come in their order, however long each takes", async () => {
    const slowFirst = async (id: string) => {
      for (let turn = 0; turn < (id === "One" ? 50 : 1); turn++) await Promise.resolve();
      return fileOf(id);
    };
    const { files, missing } = await exportMany(batchOf({ fetchFile: slowFirst }));
    expect(namesIn(files)).toEqual(["One.txt", "Two.txt", "Three.txt"]);
    expect(missing).toEqual([]);
  });

  it("are asked for two at a time", async () => {
    let open = 0;
    let most = 0;
    const fetchFile = async (id: string) => {
      open += 1;
      most = Math.max(most, open);
      await Promise.resolve();
      open -= 1;
      return fileOf(id);
    };
    await exportMany(batchOf({ fetchFile }));
    expect(most).toBe(2);
  });

  it("with one headline get different names", async () => {
    const { files } = await exportMany(batchOf({ fetchFile: async () => fileOf("Same") }));
    expect(namesIn(files)).toEqual(["Same.txt", "Same (2).txt", "Same (3).txt"]);
  });

  it("that are refused stand in a report, and the others come", async () => {
    const fetchFile = async (id: string) => {
      if (id === "Two") throw apiRefused(refuse("conflict", "No claim qualifies."));
      return fileOf(id === "One" ? "Not exported" : id);
    };
    const done: number[] = [];
    const outcome = await exportMany(batchOf({ fetchFile, onDone: (count) => done.push(count) }));
    expect(namesIn(outcome.files)).toEqual([
      "Not exported.txt",
      "Not exported (2).txt",
      "Three.txt",
    ]);
    expect(await outcome.files[0]?.blob.text()).toContain("Two\n  No claim qualifies.");
    expect(outcome.missing).toEqual([{ headline: "Two", message: "No claim qualifies." }]);
    expect(done).toEqual([1, 2, 3]);
  });

  it.each([
    ["are asked for again after the time that a busy server names", 1, []],
    ["are given up when it stays busy", 9, ["One", "Two", "Three"]],
  ])("%s", async (_, refusals, missing) => {
    const left = new Map(articles.map(({ id }) => [id, refusals]));
    const waited: number[] = [];
    const fetchFile = async (id: string) => {
      const more = left.get(id) ?? 0;
      left.set(id, more - 1);
      if (more > 0) throw apiRefused(refuse("busy", "Try again in a moment.", { retryAfter: 7 }));
      return fileOf(id);
    };
    const wait = async (seconds: number) => void waited.push(seconds);
    const outcome = await exportMany(batchOf({ fetchFile, wait }));
    expect(outcome.missing.map(({ headline }) => headline)).toEqual(missing);
    expect(new Set(waited)).toEqual(new Set([7]));
  });

  it("stop when they are called off", async () => {
    const stopping = new AbortController();
    const asked: string[] = [];
    const fetchFile = async (id: string) => {
      asked.push(id);
      stopping.abort();
      return fileOf(id);
    };
    const running = exportMany(batchOf({ fetchFile, signal: stopping.signal }));
    await expect(running).rejects.toThrow();
    expect(asked).not.toContain("Three");
  });

  it("are so many at most", async () => {
    const many = Array.from({ length: MAX_ARTICLES + 1 }, (_, index) => String(index));
    const articles = many.map((id) => ({ id, headline: id }));
    await expect(exportMany(batchOf({ articles }))).rejects.toThrow(RangeError);
  });
});
