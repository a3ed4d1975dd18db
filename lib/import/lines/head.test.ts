import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { importText } from "../text/text.ts";

const STORY =
  "The council met on Tuesday to speak about the harbour, and after four hours of it the mayor said that nothing had been decided.";

function read(...paragraphs: readonly string[]): ImportedArticle {
  const article = importText([...paragraphs, STORY, STORY].join("\n\n"));
  if (isRefusal(article)) throw new TypeError(article.message);
  return article;
}

describe("a byline says who wrote it, and may say when", () => {
  it.each([
    ["By Tomas Ryde | 12 February 2026 | 4 min read", "Tomas Ryde", "2026-02-12"],
    ["By Tomas Ryde | 12 February 2026", "Tomas Ryde", "2026-02-12"],
    ["By Tomas Ryde • February 12, 2026", "Tomas Ryde", "2026-02-12"],
    ["By Tomas Ryde, Updated 12 February 2026", "Tomas Ryde", "2026-02-12"],
    ["By Tomas Ryde – 12 February 2026", "Tomas Ryde", "2026-02-12"],
    ["By Tomas Ryde | The Harbour Post", "Tomas Ryde | The Harbour Post", null],
    ["By Tomas Ryde and Mia Storr in Norwick", "Tomas Ryde and Mia Storr in Norwick", null],
  ])("%s", (line, byline, date) => {
    const article = read("Talks fail", line);
    expect(article.blocks.slice(0, 2)).toEqual(["headline", "byline"]);
    expect(article).toMatchObject({ headline: "Talks fail", standfirst: null, byline, date });
  });
});

it("a byline may stand over the headline", () => {
  const article = read("By Anna Holt", "Talks fail", "A long night at the harbour");
  expect(article.blocks).toEqual(["byline", "headline", "standfirst", "paragraph", "paragraph"]);
  expect(article).toMatchObject({ headline: "Talks fail", byline: "Anna Holt" });
});

it.each([
  "It costs £4,200 a year.[1] Nobody pays.[2]",
  "It costs £4,200 a year.¹ Nobody pays.²",
  "Nobody pays “for it.”[12]*",
])("a sentence that ends in the mark of a note is no heading: %s", (line) => {
  expect(read("Talks fail", STORY, line).blocks[2]).toBe("paragraph");
});

it.each([
  ["NORWICK (Reuters) - The council met.", "NORWICK", "Reuters"],
  ["NORWICK (Reuters) – The council met.", "NORWICK", "Reuters"],
  ["NORWICK, Feb 12 (Reuters) - The council met.", "NORWICK", "Reuters"],
  ["PORT ELLERY, England (AP) — The council met.", "PORT ELLERY, England", "AP"],
  ["NORWICK, England — The council met.", "NORWICK, England", null],
  ["Norwick, England — The council met.", null, null],
  ["Norwick (Reuters) -- The council met.", "Norwick", "Reuters"],
] as const)("a story may begin with where it was written: %s", (line, dateline, publication) => {
  expect(read("Talks fail", line)).toMatchObject({ dateline, publication });
});

it("a headline may say that the story is a correction, and is no note", () => {
  const article = read("CORRECTION: Talks fail", STORY);
  expect(article).toMatchObject({ headline: "CORRECTION: Talks fail", notes: [] });
  expect(read("Correction: this was wrong", STORY).notes).toHaveLength(1);
  expect(read("CORRECTION: It was four.", STORY).notes).toHaveLength(1);
});

it("a sentence between the headline and a dateline is the standfirst", () => {
  const article = read("Talks fail", "It took four hours.", "NORWICK (Reuters) - The council met.");
  expect(article).toMatchObject({ standfirst: "It took four hours.", dateline: "NORWICK" });
});

it("a dateline may stand in the second paragraph", () => {
  expect(read("Talks fail", STORY, "NORWICK (Reuters) - It met.")).toMatchObject({
    dateline: "NORWICK",
  });
});

it.each(["***", "* * *", "---", "- - -", "___", "⁂", "* * * * *", "~~~", "#", "•••"])(
  "a divider is no words of the article: %s",
  (line) => {
    const { leftOut, blocks } = read("Talks fail", STORY, line);
    expect(leftOut).toMatchObject(line === "#" ? [] : [{ text: line, reason: "divider" }]);
    expect(blocks).toHaveLength(line === "#" ? 5 : 4);
  },
);

it.each([
  ["Von Anna Beck", "Anna Beck"],
  ["Par Louise de Martin", "Louise de Martin"],
  ["Por Lucía Gil", "Lucía Gil"],
  ["Door Eva van der Smit", "Eva van der Smit"],
])("a byline may be in another language: %s", (line, byline) => {
  const article = read("Talks fail", line);
  expect(article.blocks.slice(0, 2)).toEqual(["headline", "byline"]);
  expect(article).toMatchObject({ headline: "Talks fail", standfirst: null, byline });
});

it("a line of the story under a byline is not another one", () => {
  const article = read("Talks fail", "By Anna Holt", STORY, "By Order of the Council");
  expect(article.blocks.filter((kind) => kind === "byline")).toHaveLength(1);
  expect(article.byline).toBe("Anna Holt");
});
