import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { zipFiles } from "./zip-files.ts";

const live = new AbortController().signal;
const file = (name: string, words: string) => ({ name, blob: new Blob([words]) });

describe("zipFiles", () => {
  it.each([
    ["no file", []],
    ["an empty file", [file("empty.txt", "")]],
    ["names in any script", [file("Élysée — новости.txt", "été"), file("頭條.md", "新聞")]],
    ["files that are packed already", [file("a.docx", "PK"), file("b.html", "<p>b")]],
    ["a long file", [file("long.txt", "words and words ".repeat(50_000))]],
  ])("holds %s", async (_, files) => {
    const zip = unzipSync(new Uint8Array(await (await zipFiles(files, live)).arrayBuffer()));
    const held = Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]);
    const given = await Promise.all(files.map(async ({ name, blob }) => [name, await blob.text()]));
    expect(held).toEqual(given);
  });

  it("packs nothing twice", async () => {
    const bytes = "aaaa".repeat(1_000);
    const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    const zip = await zipFiles([{ name: "a.docx", blob: new Blob([bytes], { type }) }], live);
    expect(zip.size).toBeGreaterThan(bytes.length);
  });

  it("stops when it is called off", async () => {
    await expect(zipFiles([file("a.txt", "a")], AbortSignal.abort())).rejects.toThrow();
  });
});
