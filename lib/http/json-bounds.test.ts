import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JsonBounds, watchJson } from "./json-bounds.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What the text passes when it comes in pieces of this many bytes. */
function watch(text: string, bounds: JsonBounds, size = 1_000) {
  const look = watchJson(bounds);
  const bytes = bytesOf(text);
  for (let at = 0; at < bytes.length; at += size) {
    const excess = look(bytes.subarray(at, at + size));
    if (excess) return excess;
  }
  return null;
}

/** How much a value that was parsed holds. */
function measure(value: unknown): JsonBounds {
  if (typeof value !== "object" || value === null) return { depth: 0, keys: 0, values: 0 };
  const inside = Object.values(value).map(measure);
  const sum = (of: keyof JsonBounds) => inside.reduce((total, one) => total + one[of], 0);
  return {
    depth: 1 + Math.max(0, ...inside.map(({ depth }) => depth)),
    keys: sum("keys") + (Array.isArray(value) ? 0 : inside.length),
    values: sum("values") + Math.max(1, inside.length),
  };
}

const json = fc.json({ stringUnit: "binary", noUnicodeString: false });
/** Signs of JSON inside of strings and names. */
const tricky = fc
  .dictionary(fc.stringMatching(/^["\\[\]{}:,é😀\\u0022]{0,9}$/u), fc.jsonValue())
  .map((value) => JSON.stringify(value, null, 1));

describe("bounds of JSON", () => {
  it("let in whatever is within them, in pieces of any size", () => {
    fc.assert(
      fc.property(fc.oneof(json, tricky), fc.integer({ min: 1, max: 20 }), (text, size) => {
        expect(watch(text, measure(JSON.parse(text)), size)).toBeNull();
      }),
    );
  });

  it.each(["depth", "keys", "values"] as const)("stop what passes the one of %s", (bound) => {
    fc.assert(
      fc.property(fc.oneof(json, tricky), fc.integer({ min: 1, max: 20 }), (text, size) => {
        const held = measure(JSON.parse(text));
        fc.pre(held[bound] > 0);
        expect(watch(text, { ...held, [bound]: held[bound] - 1 }, size)).toBe(bound);
      }),
    );
  });

  const few: JsonBounds = { depth: 3, keys: 3, values: 5 };
  it.each([
    ["lists in lists without an end", "[".repeat(100), "depth"],
    ["objects in objects", '{"a":'.repeat(100), "depth"],
    ["empty lists", `[${"[],".repeat(100)}`, "values"],
    ["numbers", `[${"1,".repeat(100)}`, "values"],
    ["fields", `{${'"a":1,'.repeat(100)}`, "keys"],
    ["signs of JSON in words", JSON.stringify('[[[[{{{{,,,,::::\\"'.repeat(9)), null],
    ["an escaped quotation mark at the end", '["\\\\","[[[["]', null],
    ["what is no JSON", "]]]]}}}}", null],
  ])("of %s: %j", (_, text, excess) => {
    for (const size of [1, 2, 3, 1_000]) expect(watch(text, few, size)).toBe(excess);
  });
});
