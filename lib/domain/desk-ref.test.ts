import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DeskId, DeskRef, DeskSlug, looksLikeId, nameIn } from "./desk-ref.ts";

/** Every way to write 32 hexadecimal digits that might be taken for an identifier. */
const idLike = fc
  .tuple(fc.stringMatching(/^[0-9a-f]{32}$/), fc.boolean(), fc.boolean())
  .map(([digits, isGrouped, isUpper]) => {
    const groups = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;
    const text = isGrouped ? digits.replace(groups, "$1-$2-$3-$4-$5") : digits;
    return isUpper ? text.toUpperCase() : text;
  });

describe("what names a desk", () => {
  it("is an identifier or a short name, and never both", () => {
    fc.assert(
      fc.property(fc.oneof(idLike, fc.uuid(), fc.stringMatching(/^[a-z0-9-]{1,60}$/)), (text) => {
        const isId = DeskId.safeParse(text).success;
        const isSlug = DeskSlug.safeParse(text).success;
        expect(isId && isSlug).toBe(false);
        const named = DeskRef.safeParse(text);
        expect(named.success).toBe(isId || isSlug);
        if (!named.success) return;
        expect(named.data.kind).toBe(isId ? "id" : "slug");
        expect(nameIn(named.data)).toBe(isId ? text.toLowerCase() : text);
      }),
    );
  });

  it("is no short name where it looks like an identifier, whatever its digits and letters", () => {
    fc.assert(
      fc.property(idLike, (text) => {
        expect(looksLikeId(text)).toBe(true);
        expect(DeskSlug.safeParse(text).success).toBe(false);
      }),
    );
  });

  it.each(["news", "a", "2026-01-02", "beef-cafe-0000", "0".repeat(31), "0".repeat(33)])(
    "is the short name %j",
    (slug) => {
      expect(DeskRef.parse(slug)).toEqual({ kind: "slug", slug });
    },
  );

  it.each(["", "News", "-", "a--b", "a/b", "ü", null, 1, {}, ["news"]])("is not %j", (named) => {
    expect(DeskRef.safeParse(named).success).toBe(false);
  });
});
