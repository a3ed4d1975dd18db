import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { checkRevision } from "#lib/domain/revision.ts";
import { foldSpace } from "#lib/domain/text.ts";
import { importText } from "./text.ts";

function read(text: string, fileName?: string): ImportedArticle {
  const article = importText(text, fileName === undefined ? {} : { fileName });
  if (isRefusal(article)) throw new TypeError(article.message);
  return article;
}

const kindsOf = (text: string) => {
  const article = read(text);
  return article.text.split("\n").map((line, index) => [article.blocks[index], line]);
};

const LONG =
  "The council met on Tuesday to speak about the harbour, and after four hours the mayor said that nothing had been decided.";

describe("importText", () => {
  it("reads headline, standfirst, byline, headings and paragraphs", () => {
    const text = `Harbour talks fail\nNobody gives way\nBy Jane Doe in Port\n\n${LONG}\n\nWhat comes next\n\n${LONG}`;
    expect(kindsOf(text)).toEqual([
      ["headline", "Harbour talks fail"],
      ["standfirst", "Nobody gives way"],
      ["byline", "By Jane Doe in Port"],
      ["paragraph", LONG],
      ["heading", "What comes next"],
      ["paragraph", LONG],
    ]);
    expect(read(text)).toMatchObject({
      headline: "Harbour talks fail",
      standfirst: "Nobody gives way",
      byline: "Jane Doe in Port",
      language: "en",
    });
  });

  it("reads captions, lists and datelines", () => {
    const text = `Talks fail\n\nA boat at dawn\nPhoto: Jane Doe/Reuters\n\nPORT (AP) — ${LONG}\n\n- one\n- two\n\n1. first\n2. second\n\n- alone\n\n${LONG}`;
    expect(kindsOf(text).map(([kind]) => kind)).toEqual([
      ...["headline", "caption", "caption", "paragraph", "list_item", "list_item"],
      ...["numbered_item", "numbered_item", "paragraph", "paragraph"],
    ]);
    expect(read(text)).toMatchObject({ dateline: "PORT", publication: "AP" });
    expect(read(text).text).toContain("\none\ntwo\nfirst\nsecond\n- alone\n");
  });

  it.each([
    ["a figure not counted from one", `3. third\n4. fourth\n\n${LONG}`, "3. third"],
    ["a dialogue’s dash", `– Who? he asked.\n– I, said she.\n\n${LONG}`, "– Who? he asked."],
    ["a question", `Who lost the harbour?\n\n${LONG}`, "Who lost the harbour?"],
  ])("leaves %s a paragraph", (_, text, first) => {
    expect(kindsOf(text)[0]).toEqual(["paragraph", first]);
  });

  it.each(["\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\n"])(
    "takes %j for a line’s end",
    (newline) => {
      expect(read(["One.", "Two.", "", "Three."].join(newline)).text).toBe("One.\nTwo.\nThree.");
    },
  );

  it("takes the paragraph separator for a blank line", () => {
    expect(read("One.\u2029Two.").text).toBe("One.\nTwo.");
  });

  it.each(["\u200b", "\u2060", "\u200b\n\u0085\u2060 ", "\u202e", "\u0001"])(
    "refuses %j as empty",
    (text) => {
      expect(importText(text)).toMatchObject({
        refusal: "invalid",
        message: expect.stringContaining("no words"),
      });
    },
  );

  it("never throws", () => {
    const sign = fc.constantFrom(
      ..."*†‡¹²[]“”\u200b\u2060\u200d\u0085\u2029\ufeff\0\ud800\udc00\v.:- \nab1",
    );
    const words = fc.constantFrom("Correction: ", "[Editor’s note: ", "Home\n", "Highlights\n");
    const text = fc.array(fc.oneof(sign, words), { maxLength: 60 }).map((all) => all.join(""));
    fc.assert(
      fc.property(text, text, (words, fileName) => {
        const article = importText(words, { fileName });
        if (isRefusal(article)) return;
        checkRevision(article);
        expect(article.headline).toMatch(/\S/u);
        expect(article.headline).not.toMatch(/(?!\u200c|\u200d)[\p{Cc}\p{Cf}]/u);
      }),
      { numRuns: 1_000 },
    );
  });

  it("cleans the headline as a fact and leaves its words as they are", () => {
    const article = read(`Harbour\u00a0talks \u202efail\n\n${LONG}`);
    expect(article.headline).toBe("Harbour talks fail");
    expect(article.text.split("\n")[0]).toBe("Harbour\u00a0talks \u202efail");
  });

  it("finds the headline under a menu", () => {
    const article = read(`Home\nNews\nSport\nHarbour talks fail again\n\n${LONG}`);
    expect(article).toMatchObject({ headline: "Harbour talks fail again", standfirst: null });
    expect(article.leftOut.map(({ text, reason }) => [text, reason])).toEqual([
      ...[
        ["Home", "menu"],
        ["News", "menu"],
        ["Sport", "menu"],
      ],
    ]);
  });

  it.each([
    ["a short headline", "Harbour talks\nWhat the mayor said on Tuesday"],
    ["a headline and a name", "Harbour talks\nJane Doe\nWhat the mayor said on Tuesday"],
    ["a headline under Home", "Home\nHarbour talks\nWhat the mayor said on Tuesday"],
  ])("keeps %s", (_, head) => {
    expect(read(`${head}\n\n${LONG}`).headline).toBe("Harbour talks");
  });

  it("takes no lines for a menu when no better headline follows", () => {
    expect(read(`Sport\nFootball\nRugby\n\n${LONG}`).leftOut).toEqual([]);
  });

  it.each([
    [
      "the first sentence",
      "Nothing came of the talks. They go on.",
      undefined,
      "Nothing came of the talks",
    ],
    [
      "the first words",
      `${LONG} And so on.`,
      "article.txt",
      "The council met on Tuesday to speak about the harbour, and after four hours the…",
    ],
    ["a title in the file’s name", LONG, "Harbour talks fail.txt", "Harbour talks fail"],
    [
      "no slug",
      "Nothing came of the talks.",
      "3-harbour-talks-fail.txt",
      "Nothing came of the talks",
    ],
    [
      "no machine’s name",
      "Nothing came of the talks.",
      "New Text Document (2).txt",
      "Nothing came of the talks",
    ],
  ])("names an article without a headline by %s", (_, text, fileName, headline) => {
    const article = read(text, fileName);
    expect(article.headline).toBe(headline);
    expect(article.blocks).not.toContain("headline");
  });

  it("counts blocks, not notes, for the place of what it left out", () => {
    const article = read(`${LONG}\n\nCorrection: It was Monday.\n\nAdvertisement\n\n${LONG}`);
    expect(article.leftOut).toMatchObject([
      { text: "Advertisement", reason: "advertisement", before: 1 },
    ]);
  });

  it("takes the day from a time stamp", () => {
    expect(read(`Talks fail\n\nUpdated April 12, 2017\n\n${LONG}`).date).toBe("2017-04-12");
  });

  it("keeps every character of a text without furniture", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "F***",
        "—",
        "“so”",
        "1,000",
        "😀",
        "e\u0301",
        "a\u00a0b",
        "\\",
        "<b>",
        "‘x’",
        "x  y",
      ),
      fc.constantFrom(
        "3 * 4",
        "*a*",
        "†",
        "m²",
        "[1]",
        "(a)",
        "…",
        "\u202ex\u202c",
        "=1+1",
        "\u0001",
      ),
      fc.stringMatching(/^[a-z]{1,12}$/),
    );
    const paragraph = fc
      .array(piece, { minLength: 1, maxLength: 30 })
      .map((pieces) => `Word ${pieces.join(" ")} end.`);
    const newline = fc.constantFrom("\n", "\n\n", "\r\n\r\n", "\n \n\n", "\u2029");
    fc.assert(
      fc.property(fc.array(fc.tuple(paragraph, newline), { minLength: 1 }), (parts) => {
        const text = parts.flat().join("");
        const article = read(text);
        checkRevision(article);
        expect(article.leftOut).toEqual([]);
        expect(foldSpace(article.text)).toBe(foldSpace(text));
        expect(article.text.replaceAll("\n", "")).toBe(parts.map(([words]) => words).join(""));
      }),
    );
  });

  it("loses nothing of any text: all is in the text, in the notes or in the list", () => {
    const line = fc.oneof(
      fc.constantFrom(
        "Advertisement",
        "By |",
        "*Editor’s note: No.",
        "“So.”*",
        "- a",
        "1. b",
        LONG,
      ),
      fc.constantFrom(
        "Story highlights",
        "Filed under:",
        "[Correction: x y z]",
        "Washington —",
        "",
      ),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const text = lines.join("\n");
        const article = importText(text);
        if (isRefusal(article)) return;
        checkRevision(article);
        const all = [article.text, ...article.notes.map((note) => note.text)];
        const found = [...all, ...article.leftOut.map((left) => left.text)].join("\n");
        expect(lettersOf(found)).toBe(lettersOf(text));
        for (const { start, end } of article.notes) expect(start).toBeLessThan(end);
      }),
    );
  });

  it("reads a million words in seconds", () => {
    const article = read([...Array(50_000).fill(`${LONG}*`), "*Editor’s note: No."].join("\n\n"));
    expect(article.blocks.length).toBe(50_000);
  });
});

/** All letters and figures but those of list marks, sorted, since notes move to another place. */
function lettersOf(text: string): string {
  const letters = text.replace(/^\s*1\. /gmu, "").match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.sort().join("");
}
