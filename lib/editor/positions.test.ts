import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRevision, anyText } from "#lib/domain/arbitrary-fixture.ts";
import { revisionOf } from "#lib/domain/revision.ts";
import { documentOf } from "./document.ts";
import { offsetAt, positionAt, positionsOf } from "./positions.ts";

describe("an offset and its position", () => {
  it("are each other's inverse in any text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const positions = positionsOf(text);
        for (let offset = 0; offset <= text.length; offset++) {
          expect(offsetAt(positions, positionAt(positions, offset))).toBe(offset);
        }
      }),
    );
  });

  it("agree with the document made from the revision", () => {
    fc.assert(
      fc.property(anyRevision, fc.nat(), fc.nat(), (revision, a, b) => {
        const { text } = revision;
        const start = Math.min(a % (text.length + 1), b % (text.length + 1));
        const end = Math.max(a % (text.length + 1), b % (text.length + 1));
        const positions = positionsOf(text);
        const doc = documentOf(revision);
        const from = positionAt(positions, start);
        const to = positionAt(positions, end);
        expect(doc.resolve(from).parent.isTextblock).toBe(true);
        expect(doc.textBetween(from, to, "\n")).toBe(text.slice(start, end));
      }),
    );
  });

  it("cover every place of the document where text can stand, and no other", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const positions = positionsOf(text);
        const blocks = text.split("\n").map((line) => ({ kind: "paragraph" as const, text: line }));
        const doc = documentOf(revisionOf(blocks));
        for (let position = 0; position <= doc.content.size; position++) {
          if (doc.resolve(position).parent.isTextblock) offsetAt(positions, position);
          else expect(() => offsetAt(positions, position)).toThrow(RangeError);
        }
      }),
    );
  });
});

describe("outside the text", () => {
  const positions = positionsOf("one\ntwo");

  it.each([-1, 8, 1.5, Number.NaN])("the offset %d is refused", (offset) => {
    expect(() => positionAt(positions, offset)).toThrow(RangeError);
  });

  it.each([-1, 0, 1, 6, 11, 2.5, Number.NaN])("the position %d is refused", (position) => {
    expect(() => offsetAt(positions, position)).toThrow(RangeError);
  });
});
