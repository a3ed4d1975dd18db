import { describe, expect, it } from "vitest";
import { NEWS, ON_NEWS } from "#lib/domain/desk-fixture.ts";
import { ImportedArticleShape } from "#lib/domain/import/imported-shape.ts";
import { isRefusal, refuse } from "#lib/domain/refusal.ts";
import type { Source } from "#lib/import/source.ts";
import { readSource } from "#lib/import/source.ts";
import { changeDesk } from "./desks.ts";
import { type ImportDependencies, importWords, limitImports, previewImport } from "./imports.ts";
import { accepted, refusedAs } from "./newsroom-fixture.ts";
import { newsroomForEachTest } from "./newsroom-hooks-fixture.ts";

const STORY = "A headline\n\nThe words of the story, and “quoted” ones.";
const PAGE = {
  bytes: new TextEncoder().encode(STORY),
  mediaType: "text/plain; charset=utf-8",
  address: "https://example.org/story",
};

const room = newsroomForEachTest();

const previews = () => room.db.selectFrom("imports").selectAll().execute();

/** A network with one page on it, and the sources that were read. */
function aNetwork() {
  const visited: string[] = [];
  const sources: Source[] = [];
  const means: ImportDependencies = {
    async read(source) {
      sources.push(source);
      return readSource(source);
    },
    async fetchPage(address, signal) {
      if (signal?.aborted) return refuse("failed", "Nobody waits.");
      visited.push(address);
      return address === PAGE.address ? PAGE : refuse("invalid", "No such page.");
    },
  };
  return { visited, sources, means };
}

const letFetch = () => accepted(changeDesk(room.ada, NEWS, { version: 1, mayFetch: true }));

describe("a preview", () => {
  it("is shown as it was read, and kept", async () => {
    const source: Source = { kind: "text", text: STORY };
    const { id, article } = await accepted(previewImport(room.carl, { desk: ON_NEWS, source }));
    expect(article).toMatchObject({ headline: "A headline" });
    const [kept, ...more] = await previews();
    expect(more).toEqual([]);
    expect(kept).toMatchObject({ id, createdBy: room.carl.user.id });
    expect(ImportedArticleShape.parse(JSON.parse(kept?.article ?? ""))).toEqual(article);
  });

  it.each<[string, Source, string]>([
    ["an empty file", { kind: "file", bytes: new Uint8Array() }, "invalid"],
    ["half of a character", { kind: "text", text: "a\udc00" }, "invalid"],
    ["a NUL", { kind: "text", text: "a\0b" }, "invalid"],
    ["a picture", { kind: "file", bytes: Buffer.from("GIF89a") }, "unsupported_type"],
  ])("of %s is refused and leaves no trace", async (_, source, refusal) => {
    expect(await refusedAs(previewImport(room.carl, { desk: ON_NEWS, source }))).toBe(refusal);
    expect(await previews()).toEqual([]);
  });

  it("is for people of the desk only, and nothing is read before that is known", async () => {
    const { means, sources } = aNetwork();
    const source: Source = { kind: "text", text: STORY };
    const preview = previewImport(room.otto, { desk: ON_NEWS, source }, means);
    expect(await refusedAs(preview)).toBe("not_found");
    expect(sources).toEqual([]);
  });

  it("pushes out the oldest of the same person once there are many", async () => {
    const { means } = aNetwork();
    const look = (context: typeof room.carl) =>
      accepted(
        previewImport(context, { desk: ON_NEWS, source: { kind: "text", text: STORY } }, means),
      );
    const others = await look(room.ada);
    const first = await look(room.carl);
    for (let count = 0; count < 25; count++) await look(room.carl);
    const last = await look(room.carl);
    const kept = (await previews()).map(({ id }) => id);
    expect(kept).toHaveLength(21);
    expect(kept).toEqual(expect.arrayContaining([others.id, last.id]));
    expect(kept).not.toContain(first.id);
  });

  it("lets others write while it is read", async () => {
    const reading = Promise.withResolvers<void>();
    const means: ImportDependencies = {
      ...aNetwork().means,
      async read(source) {
        await reading.promise;
        return readSource(source);
      },
    };
    const source: Source = { kind: "text", text: STORY };
    const preview = previewImport(room.carl, { desk: ON_NEWS, source }, means);
    await letFetch();
    reading.resolve();
    await accepted(preview);
  });
});

describe("one person", () => {
  it("has at most four imports under way, and keeps nobody else from theirs", async () => {
    const wait = Promise.withResolvers<string>();
    const held = [1, 2, 3, 4].map(() => limitImports(room.carl, () => wait.promise));
    expect(await refusedAs(limitImports(room.carl, async () => "fifth"))).toBe("busy");
    expect(await limitImports(room.ada, async () => "hers")).toBe("hers");
    wait.resolve("read");
    expect(await Promise.all(held)).toEqual(["read", "read", "read", "read"]);
  });

  it("does not fill the readers’ queue with words either", async () => {
    const words = { headline: "A headline", text: STORY };
    const wanted = Array.from({ length: 9 }, () => importWords(room.carl, words));
    const hers = importWords(room.ada, words);
    const answers = await Promise.all(wanted);
    expect(answers.map((answer) => isRefusal(answer) && answer.refusal)).toEqual([
      ...Array.from({ length: 8 }, () => false),
      "busy",
    ]);
    expect(await accepted(hers)).toMatchObject({ headline: words.headline });
  });
});

describe("the address of a page", () => {
  const from = (url: string, means: ImportDependencies) =>
    previewImport(room.carl, { desk: ON_NEWS, source: { kind: "url", url } }, means);

  it("is visited once an admin has allowed it, and read as what it sends", async () => {
    await letFetch();
    const { means, sources } = aNetwork();
    expect(await accepted(from(PAGE.address, means))).toMatchObject({
      article: { headline: "A headline" },
    });
    expect(sources).toEqual([{ kind: "file", ...PAGE }]);
  });

  it("is not visited before, and the answer tells what to do", async () => {
    const { means, visited } = aNetwork();
    expect(await from(PAGE.address, means)).toMatchObject({
      refusal: "forbidden",
      message: expect.stringContaining("ask an admin"),
    });
    expect(visited).toEqual([]);
  });

  it("is not visited when nobody waits any more", async () => {
    await letFetch();
    const { means, visited } = aNetwork();
    const source = { kind: "url", url: PAGE.address } as const;
    const wanted = { desk: ON_NEWS, source, signal: AbortSignal.abort() };
    expect(await refusedAs(previewImport(room.carl, wanted, means))).toBe("failed");
    expect(visited).toEqual([]);
  });

  it("is refused as fetching refuses it", async () => {
    await letFetch();
    expect(await refusedAs(from("https://example.org/none", aNetwork().means))).toBe("invalid");
    expect(await previews()).toEqual([]);
  });
});
