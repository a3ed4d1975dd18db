import { expect, it } from "vitest";
import { isBundle } from "./bundles.ts";

const bundle = { format: "galley-bundle", version: 1, people: [] };
const file = (words: string, name = "story.json") => new File([words], name);

it.each([
  ["as Galley writes it", file(JSON.stringify(bundle, null, 1))],
  ["in one line", file(JSON.stringify(bundle))],
  ["with a byte order mark", file(`\ufeff${JSON.stringify(bundle)}`)],
  ["by another name", file(JSON.stringify(bundle), "story.txt")],
  ["in another order", file(JSON.stringify({ first: "x".repeat(999), ...bundle }))],
  ["that was cut off", file(JSON.stringify(bundle).slice(0, -9))],
])("a bundle %s is known for one", async (_, file) => {
  expect(await isBundle(file)).toBe(true);
});

it.each([
  ["words about bundles", file('A bundle holds "format": "galley-bundle", he said.')],
  ["other JSON", file(JSON.stringify({ format: "something" }))],
  ["nothing", file("")],
  ["bytes", new File([new Uint8Array([0, 1, 255, 254])], "story.docx")],
])("%s are no bundle", async (_, file) => {
  expect(await isBundle(file)).toBe(false);
});
