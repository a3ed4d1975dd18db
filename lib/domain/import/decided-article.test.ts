import { describe, expect, it } from "vitest";
import { decideArticle } from "./decided-article.ts";
import { type ImportDecisions, NO_DECISIONS } from "./decisions.ts";
import type { ImportedArticle } from "./imported-article.ts";

const TEXT = "The talks ended.\nNobody spoke.";
const given = { author: "Jane", date: null };
const line = {
  text: "*They were not.",
  before: 1,
  nth: 1,
  kind: "paragraph",
  formats: [],
} as const;
const menu = { ...line, text: "Home", nth: 0, reason: "menu" };
const footer = { ...line, text: "World", nth: 2, reason: "menu" };
const cut = { text: "*", at: 9, nth: 9, formats: [] };

const ARTICLE: ImportedArticle = {
  ...{ headline: "Talks", standfirst: null, byline: null, dateline: null, publication: null },
  ...{ date: null, language: null, sourceUrl: null, warnings: [], formats: [] },
  text: TEXT,
  blocks: ["paragraph", "paragraph"],
  notes: [
    {
      ...{ start: 4, end: 9, text: "They were not.", mark: "*", notice: "correction" },
      ...{ doubt: "It may be about other words.", line, cut },
    },
  ],
  changes: [
    { start: 4, end: 9, insert: "", move: "m", ...given },
    { start: 10, end: 15, insert: "failed", ...given },
    { start: 17, end: 17, insert: "talks ", move: "m", ...given },
  ],
  comments: ["Who?", "Why?"].map((text) => ({ start: 17, end: 23, text, ...given })),
  leftOut: [footer, menu],
};

const decide = (decisions: Partial<ImportDecisions>) =>
  decideArticle(ARTICLE, { ...NO_DECISIONS, ...decisions });

describe("an article as decided", () => {
  it("is as it was recognised where nothing was decided", () => {
    expect(decide({})).toEqual({ ...ARTICLE, restoredLines: [], restoredWords: [] });
  });

  it("has a note at the words it is tied to, and no doubt about them", () => {
    const { notes } = decide({ noteTies: [{ note: 0, start: 10, end: 15 }] });
    expect(notes).toMatchObject([{ start: 10, end: 15, doubt: null }]);
  });

  it("gets the line and the mark of a note that is none", () => {
    const decided = decide({ notesAsText: [0], noteTies: [{ note: 0, start: 10, end: 15 }] });
    expect(decided).toMatchObject({ notes: [], restoredLines: [line], restoredWords: [cut] });
  });

  it("gets lines back in the order of the source, whether notes or left out", () => {
    const { leftOut, restoredLines } = decide({ putBack: [0, 1], notesAsText: [0] });
    expect(leftOut).toEqual([]);
    expect(restoredLines.map(({ text }) => text)).toEqual(["Home", "*They were not.", "World"]);
  });

  it.each<[string, Partial<ImportDecisions>, changes: number[], comments: number[]]>([
    ["a change", { withoutChanges: [1] }, [0, 2], [0, 1]],
    ["one part of a move, with the other", { withoutChanges: [2] }, [1], [0, 1]],
    ["a comment", { withoutComments: [0] }, [0, 1, 2], [1]],
    ["what is not there", { withoutChanges: [9], putBack: [9] }, [0, 1, 2], [0, 1]],
  ])("is without %s that does not come in", (_what, decisions, changes, comments) => {
    const decided = decide(decisions);
    expect(decided.changes).toEqual(changes.map((index) => ARTICLE.changes[index]));
    expect(decided.comments).toEqual(comments.map((index) => ARTICLE.comments[index]));
  });
});
