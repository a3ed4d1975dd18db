import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { refuse } from "#lib/domain/refusal.ts";
import { apiRefused } from "./api-error.ts";
import { exportZip, MOST_AT_ONCE, type ZipProgress } from "./export-zip.ts";

const article = (id: string) => ({ id, headline: `Headline ${id}` });

const text = (name: string, words: string) => ({
  name,
  blob: new Blob([words], { type: "text/plain" }),
});

async function partsOf(blob: Blob): Promise<Record<string, string>> {
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function zipOf(ids: readonly string[], fetchFile: Parameters<typeof exportZip>[0]["fetchFile"]) {
  const told: ZipProgress[] = [];
  const signal = new AbortController().signal;
  const onProgress = (progress: ZipProgress) => void told.push(progress);
  const zip = exportZip({ articles: ids.map(article), fetchFile, onProgress, signal });
  return { zip, told };
}

describe("several articles as a zip", () => {
  it("have names of their own, in any script, and their progress is told", async () => {
    const { zip, told } = zipOf(["1", "2", "3"], async (id) =>
      text("Über 漢字.txt", `words ${id}`),
    );
    const { blob, missing } = await zip;
    expect(await partsOf(blob)).toEqual({
      "Über 漢字.txt": "words 1",
      "Über 漢字 (2).txt": "words 2",
      "Über 漢字 (3).txt": "words 3",
    });
    expect(missing).toEqual([]);
    expect(told.map(({ done, total }) => [done, total])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it("are there also where one is refused, which the report names with the reason", async () => {
    const { zip } = zipOf(["1", "2"], async (id) => {
      if (id === "1") throw apiRefused(refuse("conflict", "Two corrections touch each other."));
      return text("Not exported.txt", "An article of that name.");
    });
    const { blob, missing } = await zip;
    expect(missing).toHaveLength(1);
    expect(await partsOf(blob)).toEqual({
      "Not exported (2).txt": "An article of that name.",
      "Not exported.txt":
        "These articles are not here:\n\nHeadline 1\n  Two corrections touch each other.\n",
    });
  });

  it("that are zips themselves are not packed twice", async () => {
    const bytes = crypto.getRandomValues(new Uint8Array(1_000));
    const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const { zip } = zipOf(["1"], async () => ({
      name: "a.docx",
      blob: new Blob([bytes], { type }),
    }));
    const packed = new Uint8Array(await (await zip).blob.arrayBuffer());
    expect(unzipSync(packed)["a.docx"]).toEqual(bytes);
  });

  it("stop when nobody wants them any more", async () => {
    const leaving = new AbortController();
    const asked: string[] = [];
    const zip = exportZip({
      articles: ["1", "2", "3"].map(article),
      fetchFile: async (id, signal) => {
        asked.push(id);
        leaving.abort();
        signal.throwIfAborted();
        return text("a.txt", "");
      },
      onProgress: () => {},
      signal: leaving.signal,
    });
    await expect(zip).rejects.toThrow(/abort/i);
    expect(asked).toEqual(["1"]);
  });

  it("are so many at most", async () => {
    const many = Array.from({ length: MOST_AT_ONCE + 1 }, (_, index) => String(index));
    await expect(zipOf(many, async () => text("a.txt", "")).zip).rejects.toThrow(RangeError);
  });
});
