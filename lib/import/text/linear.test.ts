import { describe, expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { fill, growthOf, MAX_GROWTH } from "../cases/growth-fixture.ts";
import { importText } from "./text.ts";

const STARRED = "*Editor’s note: this was wrong.\n";

describe("the time that importText takes grows as the text does", () => {
  it.each<[string, (length: number) => string]>([
    ["notes in brackets", (n) => fill("Word. [Editor’s note: x y z.] ", n)],
    ["marks and notes", (n) => fill("Words “are quoted”* here.\n", n / 2) + fill(STARRED, n / 2)],
    ["marks on one line", (n) => `${fill("word* ", n)}\n${fill(STARRED, n / 10)}`],
    ["marks and one note", (n) => `${fill("a* ", n)}\n${STARRED}`],
    ["quotations never opened", (n) => `${fill("a” b”* ", n)}\n${fill(STARRED, n / 10)}`],
    [
      "no sentence’s end",
      (n) => `${fill("word, ", n)}${fill("word* ", n / 10)}\n${fill(STARRED, n / 10)}`,
    ],
    ["notes amid the text", (n) => fill("One two.\nCorrection: It was three.\n", n)],
    ["left out lines and notes", (n) => fill("Advertisement\n*Correction: No.\n", n)],
    ["short lines", (n) => fill("line\n", n)],
    ["carriage returns", (n) => fill("a\r", n)],
    ["line separators", (n) => fill("a\u2028", n)],
    ["time stamps", (n) => fill("Updated 10:24 AM EDT, Wed April 12, 2017\n", n)],
    ["bullets", (n) => fill("- one\n", n)],
    ["highlights", (n) => `Story highlights\n${fill("Mayor says no\n", n)}`],
    ["related links", (n) => `Related articles\n${fill("A long winter\n", n)}`],
    ["lines of stars", (n) => fill("*****\n", n)],
    ["a label and spaces", (n) => `Correction 111111111111111${" ".repeat(n)}x`],
  ])("%s", (_, textOf) => {
    const growth = growthOf(textOf, (text) => {
      if (isRefusal(importText(text))) throw new TypeError("It was refused.");
    });
    expect(growth).toBeLessThan(MAX_GROWTH);
  });
});

describe("a text with hundreds of notes", () => {
  it("pairs the first ones in order and keeps the others among its words, with a warning", () => {
    const marked = Array.from({ length: 600 }, (_, nth) => `Words ${nth} are here.*`);
    const notes = Array.from({ length: 600 }, (_, nth) => `*Editor’s note: note ${nth}.`);
    const article = importText([...marked, ...notes].join("\n"));
    if (isRefusal(article)) throw new TypeError(article.message);
    expect(article.notes).toHaveLength(500);
    for (const [nth, { text, start, end }] of article.notes.entries()) {
      expect(text).toBe(`Editor’s note: note ${nth}.`);
      expect(article.text.slice(start, end)).toBe(`Words ${nth} are here.`);
    }
    expect(article.text.split("\n").slice(-100)).toEqual(notes.slice(-100));
    expect(article.warnings).toEqual([expect.stringContaining("more than 500")]);
  });

  it("keeps the others in their brackets", () => {
    const article = importText("Words. [Editor’s note: x y z.] ".repeat(502));
    if (isRefusal(article)) throw new TypeError(article.message);
    expect(article.notes).toHaveLength(500);
    expect(article.text.match(/\[Editor’s note: x y z\.\]/gu)).toHaveLength(2);
    expect(article.warnings).toEqual([expect.stringContaining("in brackets")]);
  });
});
