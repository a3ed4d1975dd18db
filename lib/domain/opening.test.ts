import { describe, expect, it } from "vitest";
import { openingOf } from "./opening.ts";

describe("the first words of an article", () => {
  it.each([
    ["stand behind its headline and byline", ["H", "By A", "It rained."], "It rained."],
    ["may be those of the standfirst", ["H", "", "It rained."], "It rained."],
    ["are none where there is only a headline", ["H"], ""],
  ] as const)("%s", (_, lines, opening) => {
    const blocks = (["headline", "byline", "paragraph"] as const).slice(0, lines.length);
    expect(openingOf({ text: lines.join("\n"), blocks })).toBe(opening);
  });

  it("end at a word, and never within a character", () => {
    const words = openingOf({ text: "word ".repeat(60), blocks: ["paragraph"] });
    expect(words).toMatch(/^(word )+word…$/);
    const signs = openingOf({ text: "a😀".repeat(100), blocks: ["paragraph"] });
    expect(signs.isWellFormed() && signs.length <= 121).toBe(true);
  });
});
