import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { importText } from "../text/text.ts";
import { findMarkPlaces } from "./mark-places.ts";
import { readNoteLine } from "./note-lines.ts";

function read(text: string): ImportedArticle {
  const article = importText(text);
  if (isRefusal(article)) throw new TypeError(article.message);
  return article;
}

function notesOf(text: string) {
  const article = read(text);
  return article.notes.map(({ start, end, text, mark, notice }) => {
    return { text, mark, notice, words: article.text.slice(start, end) };
  });
}

describe("readNoteLine", () => {
  it.each([
    ["*Editor’s note: Two.", "Editor’s note: Two.", "*", "editors_note"],
    ["** Editor's Note – Two.", "Editor's Note – Two.", "**", "editors_note"],
    ["†Editors’ note (12 April): Two.", "Editors’ note (12 April): Two.", "†", "editors_note"],
    ["[1] Correction: Two.", "Correction: Two.", "[1]", "correction"],
    ["² Clarification: Two.", "Clarification: Two.", "²", "clarification"],
    ["[Editor's note: Two.]", "[Editor's note: Two.]", null, "editors_note"],
    ["Ed. note: Two.", "Ed. note: Two.", null, "editors_note"],
    ["[Ed.: Two.]", "[Ed.: Two.]", null, "editors_note"],
    ["Amended on 4 May to say two.", "Amended on 4 May to say two.", null, "correction"],
    [
      "(This May 3 story has been corrected to say two.)",
      "(This May 3 story has been corrected to say two.)",
      null,
      "correction",
    ],
    ["Correction, 12 April 2017: Two.", "Correction, 12 April 2017: Two.", null, "correction"],
    [
      "Corrections & clarifications: Two.",
      "Corrections & clarifications: Two.",
      null,
      "correction",
    ],
    ["CLARIFICATION: Two.", "CLARIFICATION: Two.", null, "clarification"],
    ["Update: Two.", "Update: Two.", null, "update"],
    [
      "• This article was amended on 12 April.",
      "This article was amended on 12 April.",
      null,
      "correction",
    ],
    [
      "This story has been updated to add a reply.",
      "This story has been updated to add a reply.",
      null,
      "update",
    ],
    [
      "An earlier version of this article misstated it.",
      "An earlier version of this article misstated it.",
      null,
      "correction",
    ],
    ["*Editor’s note: Two.*", "Editor’s note: Two.", null, "editors_note"],
    ["**Correction:** Two.", "Correction: Two.", null, "correction"],
    ["*Editor’s note: He said “F***”.", "Editor’s note: He said “F***”.", "*", "editors_note"],
    ["*Editor’s note: He said f***", "Editor’s note: He said f***", "*", "editors_note"],
  ])("%s", (line, text, mark, notice) => {
    expect(readNoteLine(line)).toMatchObject({ text, mark, notice });
  });

  it.each([
    "* Source: Reuters",
    "[1] Smith, A History, 2016, p. 3.",
    "* A bullet about corrections",
    "Corrections officers went on strike.",
    "The correction of the market: a story",
    "Updates came every hour.",
    "The editor’s note was short: it said no.",
    "This article of faith was shared by many.",
    "The report was revised twice before it reached the minister, according to two officials.",
    "The story was changed by the studio, who wanted a happy end.",
    "The interview was edited for length by the ministry.",
    "The review has been amended three times since 2016, and nobody read it.",
    "The page was updated by hackers overnight.",
    "**Bold words** begin it.",
  ])("passes over: %s", (line) => {
    expect(readNoteLine(line)).toBeNull();
  });
});

describe("findMarkPlaces", () => {
  it.each([
    ["He said “so.”* Then", "*", [13]],
    ["Nine people died* in it", "*", [16]],
    ["first* and second**", "**", [17]],
    ["words† go", "†", [5]],
    ["words[1] and more.[2]", "[2]", [18]],
    ["said so.¹", "¹", [8]],
    ["* a bullet", "*", []],
    ["F*** you, f***!", "*", []],
    ["F*** you, f***!", "***", []],
    ["an *emphasis* here", "*", []],
    ["an **emphasis** here", "**", []],
    ["3*4 and 3 * 4", "*", []],
    ["9 m² of it and 3 km²", "²", []],
    ["words¹² go", "²", []],
    ["words†‡ go", "‡", [6]],
    ["words†‡ go", "†‡", [5]],
    ["a *b* and *c* d*", "*", [15]],
  ])("%s %s", (line, mark, places) => {
    expect(findMarkPlaces(line, new Set([mark])).map(({ start }) => start)).toEqual(places);
  });
});

describe("notes in a text", () => {
  it.each([
    "Correction: It was nine.",
    "Editor’s note: the vote was nine to four.",
    "This article was amended on 12 April 2017.",
    "This article was amended on April 12, 2017. It said nine.",
    "This story has been updated to add a reply.",
    "The headline of this story was changed to reflect the vote.",
    "An earlier version of this article misstated it.",
  ])("are seen amid it: %s", (line) => {
    const text = `One sentence.\n\nTwo sentences.\n\n${line}\n\nThree of them.\n\nFour of them.`;
    expect(read(text).notes).toMatchObject([{ text: line }]);
  });

  it.each([
    "An earlier version of this story is kept in a drawer.",
    "An earlier version of this story was burned in 1951.",
  ])("are not what a story tells of a version: %s", (line) => {
    const text = `One sentence.\n\nTwo sentences.\n\n${line}\n\nThree of them.\n\nFour of them.`;
    expect(read(text).notes).toEqual([]);
  });

  it.each([
    "This interview has been edited for length and clarity.",
    "The article was amended on 12 April 2017.",
    "Corrections: We said nine.",
  ])("are seen at its end: %s", (line) => {
    const text = `One sentence.\n\nTwo sentences.\n\nThree of them.\n\nFour of them.\n\n${line}`;
    expect(read(text).notes).toMatchObject([{ text: line }]);
  });

  it("are taken out with their marks and point to the marked words", () => {
    const text =
      "He said, “it was bad.”* She left.**\n\n*Editor’s note: One.\n\n**Correction: Two.";
    expect(read(text).text).toBe("He said, “it was bad.” She left.");
    expect(notesOf(text)).toEqual([
      { text: "Editor’s note: One.", mark: "*", notice: "editors_note", words: "“it was bad.”" },
      { text: "Correction: Two.", mark: "**", notice: "correction", words: "She left." },
    ]);
  });

  it("share a mark in the order in which they stand", () => {
    const text = "One was bad.*\n\n*Correction: A.\n\nTwo was bad.*\n\n*Correction: B.";
    expect(notesOf(text).map(({ words, text: note }) => [words, note])).toEqual([
      ["One was bad.", "Correction: A."],
      ["Two was bad.", "Correction: B."],
    ]);
  });

  it.each([
    [
      "to the sentence before a bracketed one",
      "It rained. He left [Editor’s note: he stayed]. She sang.",
      "He left",
    ],
    [
      "to the headline after the whole text",
      "A headline\n\nIt rained. He left.\n\nCorrection: He stayed.",
      "A headline",
    ],
    [
      "to the first sentence without a headline",
      "It rained. He left.\n\nCorrection: He stayed.",
      "It rained.",
    ],
    [
      "to the sentence before it amid the text",
      "It rained. He left.\n\nCorrection: He stayed.\n\nShe sang.",
      "He left.",
    ],
    [
      "to the first sentence before the text",
      "Correction: He stayed.\n\nIt rained. He left.",
      "It rained.",
    ],
  ])("without a mark belong %s", (_, text, words) => {
    const [note] = notesOf(text);
    expect(note).toMatchObject({ words, mark: null });
  });

  it("say so when their mark stands nowhere", () => {
    const article = read("It rained. He left.\n\n*Correction: He stayed.");
    expect(article.notes).toMatchObject([{ mark: null }]);
    expect(article.warnings).toHaveLength(1);
  });

  it("are the article itself when there is nothing else", () => {
    const article = read("Correction: He stayed.");
    expect(article).toMatchObject({ text: "Correction: He stayed.", notes: [] });
  });

  it.each([
    "Corrections: the state’s prisons are full.",
    "Corrections: The state’s prisons are full.",
    "Correction: that is what the market calls it.",
    "Clarification — that is what voters want.",
    "This report was revised by the ministry before it was read.",
    "The report was revised on 12 April 2016 to reflect the new figures, she said.",
    "Update: He is on stage. It began at nine in the evening.",
    "Footnotes that are sources stay.* \n\n* Source: Reuters",
  ])("are not seen in: %s", (line) => {
    const text = `One sentence.\n\nTwo sentences.\n\n${line}\n\nThree of them.\n\nFour of them.`;
    expect(read(text).notes).toEqual([]);
  });
});
