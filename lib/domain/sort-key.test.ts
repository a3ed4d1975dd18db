import { describe, expect, it } from "vitest";
import { sortKeyOf } from "./sort-key.ts";

describe("what words are sorted by", () => {
  it.each([
    ["leaves case and accents out", "Émile ÄRZTE", "emile arzte"],
    ["leaves out the signs around them", "“…¿Qué?” – «no»", "que no"],
    ["keeps other scripts", "Ёлка", "елка"],
    ["keeps digits", "9 missiles", "9 missiles"],
    ["is nothing where nothing is read", "—", ""],
  ])("%s", (_, words, key) => {
    expect(sortKeyOf(words)).toBe(key);
  });

  it("is short, and never half a character", () => {
    const key = sortKeyOf(`${"a".repeat(99)}𝒳𝒳`.replace("𝒳𝒳", "😀😀"));
    expect(key.length).toBeLessThanOrEqual(100);
    expect(key.isWellFormed()).toBe(true);
  });
});
