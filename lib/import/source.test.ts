import { describe, expect, it } from "vitest";
import { readSource, type Source } from "./source.ts";

const bundle = {
  format: "galley-bundle",
  version: 1,
  claims: [{ excerpt: "Told in confidence." }],
};
const file = (text: string, fileName = "story.json"): Source => {
  return { kind: "file", bytes: new TextEncoder().encode(text), fileName };
};

describe("a source", () => {
  it.each<[what: string, source: Source]>([
    ["a file", file(JSON.stringify(bundle, null, 1))],
    ["a file in one line", file(JSON.stringify(bundle))],
    ["a file with a byte order mark", file(`\ufeff${JSON.stringify(bundle)}`)],
    ["a file by another name", file(JSON.stringify(bundle), "story.txt")],
    ["a file called Markdown", file(JSON.stringify(bundle), "story.md")],
    ["a file in another order", file(JSON.stringify({ first: 1, ...bundle }))],
    ["a file that was cut off", file(JSON.stringify(bundle).slice(0, -9))],
    ["pasted words", { kind: "text", text: JSON.stringify(bundle) }],
    ["pasted Markdown", { kind: "markdown", markdown: JSON.stringify(bundle) }],
  ])(
    "that is a bundle, as %s, never becomes an article, and says where it goes",
    async (_, source) => {
      expect(await readSource(source)).toMatchObject({
        refusal: "unsupported_type",
        message: expect.stringContaining("galley import FILE.json"),
      });
    },
  );

  it.each([
    ["an object", '{"headline": "Words"}'],
    ["a list", '[{"headline": "Words"}]'],
  ])("that is %s in JSON is no text", async (_, text) => {
    expect(await readSource(file(text))).toMatchObject({ refusal: "unsupported_type" });
  });

  it.each([
    ["brackets", "[Music]\n\nHe spoke of 59 missiles."],
    ["braces", "{He} spoke of 59 missiles."],
    ["words about bundles", 'A bundle holds "format": "galley-bundle", he said.'],
  ])("that begins with %s is one", async (_, text) => {
    expect(await readSource(file(text, "story.txt"))).toHaveProperty("text");
  });
});
