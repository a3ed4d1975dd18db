import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeJsonLd } from "./json-ld.ts";

describe("writeJsonLd", () => {
  it("cannot end the element that it stands in, nor open another one", () => {
    expect(writeJsonLd({ "@id": "</script><!-- &\u2028" })).toBe(
      '{\n  "@id": "\\u003c/script\\u003e\\u003c!-- \\u0026\\u2028"\n}\n',
    );
  });

  it("is read back as it was", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: "binary" })), (node) => {
        const words = Object.fromEntries(
          Object.entries(node).map(([k, v]) => [k, v.toWellFormed()]),
        );
        expect(JSON.parse(writeJsonLd(words))).toEqual(words);
      }),
    );
  });
});
