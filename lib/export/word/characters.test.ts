import { describe, expect, it } from "vitest";
import { escapeName, initialsOf, linkTarget } from "./characters.ts";

describe("initialsOf", () => {
  it.each([
    ["Ada Lovelace", "AL"],
    ["  Ünal van der Meer ", "ÜM"],
    ["ליאת כהן", "לכ"],
    ["desk", "D"],
    ["", "?"],
    ["\u0000 <&>", "?"],
    ["𝒜da", "𝒜"],
  ])("of %j are %j", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

describe("escapeName", () => {
  it.each([
    ["Ada & <Bob>", "Ada &amp; &lt;Bob&gt;"],
    [" two\n lines\t", "two lines"],
    ["\u0000", "Unknown"],
    ["x".repeat(300), "x".repeat(255)],
    ['"'.repeat(300), "&quot;".repeat(255)],
  ])("makes %j one line that Word takes", (name, escaped) => {
    expect(escapeName(name)).toBe(escaped);
  });
});

describe("linkTarget", () => {
  it.each([
    ["https://example.org/?a=1", "https://example.org/?a=1", null],
    ["https://example.org/a#b#c", "https://example.org/a", "b#c"],
    ["https://example.org/#", "https://example.org/", null],
    ["mailto:a@example.org?subject=a b", "mailto:a@example.org?subject=a%20b", null],
    ["https://example.org/{a|b}é", "https://example.org/%7Ba%7Cb%7D%C3%A9", null],
  ])("of %s is a URI in ASCII, the fragment apart", (href, target, anchor) => {
    expect(linkTarget(href)).toEqual({ target, anchor });
  });
});
