import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ImportedArticleShape } from "#lib/domain/import/imported-shape.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { onThisMachine } from "#lib/machine-factor.ts";
import type { PoolOptions } from "#lib/worker/pool.ts";
import { readSource, type Source } from "../source.ts";
import { openReadingPool } from "./pool.ts";

const open = (options: Partial<PoolOptions> = {}) =>
  openReadingPool({ idle: 0, time: onThisMachine(60_000), ...options });

/** Milliseconds in which others are read on a busy machine. */
const LONG_ENOUGH = onThisMachine(6_000);

const unruly = (options: Partial<PoolOptions> = {}) =>
  open({ ...options, thread: path.join(import.meta.dirname, "unruly-thread-fixture.ts") });

const text = (words: string): Source => ({ kind: "text", text: words });

const STORY =
  "A headline\n\nBy Ada\n\nThe words of the story, “quoted” too. 👩‍👩‍👧\n\nAnd its end.";

afterEach(() => vi.restoreAllMocks());

describe("what is read apart", () => {
  const pool = open({ idle: 60_000 });

  it.each<[string, Source]>([
    ["words", text(STORY)],
    ["a file", { kind: "file", bytes: new TextEncoder().encode(STORY), fileName: "story.txt" }],
  ])("is for %s what is read here, and has the shape of an import", async (_, source) => {
    const apart = await pool.ask(source);
    expect(apart).toEqual(await readSource(source));
    expect(ImportedArticleShape.parse(apart)).toEqual(apart);
  });

  it.each<[string, Source, string]>([
    ["no words", text(" \n "), "invalid"],
    ["half of a character", text("a\ud800b"), "invalid"],
    ["an empty file", { kind: "file", bytes: new Uint8Array() }, "invalid"],
    ["bytes that are no text", { kind: "file", bytes: new Uint8Array(99) }, "unsupported_type"],
    ["more lines than an article has", text("a\n\n".repeat(200_001)), "too_large"],
  ])("is refused for %s", async (_, source, refusal) => {
    expect(await pool.ask(source)).toMatchObject({ refusal });
  });
});

describe("a limit", () => {
  it.each([
    ["fill the memory", { memory: 128 }, "more memory"],
    ["fill the memory at a stroke", { memory: 128 }, "more memory"],
    ["run forever", { time: LONG_ENOUGH }, `longer than ${LONG_ENOUGH / 1_000} seconds`],
  ])(
    "ends whoever would %s, tells what to do, and others are read meanwhile and after",
    async (behaviour, limit, why) => {
      const pool = unruly({ ...limit, idle: 60_000 });
      await Promise.all([1, 2].map(() => pool.ask(text(STORY))));
      const order: string[] = [];
      const wild = pool.ask(text(behaviour)).finally(() => order.push("wild"));
      await pool.ask(text(STORY)).finally(() => order.push("tame"));
      expect(await wild).toMatchObject({
        refusal: "too_large",
        message: expect.stringContaining(why),
      });
      expect(order).toEqual(["tame", "wild"]);
      expect(isRefusal(await pool.ask(text(STORY)))).toBe(false);
    },
  );
});

describe("a mistake of ours", () => {
  it.each(["fail", "end the process"])(
    "(%s) is that import's: it is refused and written down, without what was read",
    async (behaviour) => {
      const log = vi.spyOn(process.stdout, "write").mockReturnValue(true);
      const pool = unruly();
      expect(await pool.ask(text(behaviour))).toMatchObject({ refusal: "failed" });
      expect(log.mock.calls.join()).toContain("An import failed.");
      expect(log.mock.calls.join()).not.toContain("confidential");
      expect(isRefusal(await pool.ask(text(STORY)))).toBe(false);
    },
  );
});

describe("a pool", () => {
  it("stops when whoever imports has left, and has a place for the next", async () => {
    const pool = unruly({ workers: 1 });
    const leaving = new AbortController();
    const read = (words: string) => pool.ask(text(words), leaving.signal);
    const left = [read("run forever"), read(STORY)];
    leaving.abort();
    for (const answer of left) expect(await answer).toMatchObject({ refusal: "failed" });
    expect(isRefusal(await pool.ask(text(STORY)))).toBe(false);
  });

  it("lets those wait whom nobody can read yet, in their order", async () => {
    const pool = open({ workers: 1, idle: 1_000 });
    const order: number[] = [];
    const read = (turn: number) => pool.ask(text(STORY)).then(() => order.push(turn));
    await Promise.all([1, 2, 3, 4].map(read));
    expect(order).toEqual([1, 2, 3, 4]);
  });

  it("tells whoever comes when too many wait to come again", async () => {
    const pool = open({ workers: 1, waiting: 1 });
    const answers = await Promise.all([1, 2, 3].map(() => pool.ask(text(STORY))));
    expect(answers.map((answer) => isRefusal(answer) && answer.refusal)).toEqual([
      false,
      false,
      "busy",
    ]);
  });
});
