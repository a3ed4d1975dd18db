import { describe, expect, it } from "vitest";
import type { ArticleFacts } from "#lib/domain/article.ts";
import { CreateArticle } from "#lib/domain/article-requests.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { readArticle } from "../article/article.ts";
import { importMarkdown } from "../markdown/markdown.ts";
import { splitLines } from "./lines.ts";

const TEXT = "The council met on Tuesday.\n\nNothing was decided.";
const read = (facts: Partial<ArticleFacts>) => readArticle({ lines: splitLines(TEXT), facts });

/** Whether the API would take these facts from an editor too. */
function isTaken({ sourceUrl: _, ...facts }: ArticleFacts): boolean {
  const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
  return CreateArticle.safeParse({ id, desk: "news", importId: id, facts }).success;
}

function factsOf({
  headline,
  standfirst,
  byline,
  dateline,
  ...article
}: ArticleFacts): ArticleFacts {
  const { publication, date, language, sourceUrl } = article;
  return { headline, standfirst, byline, dateline, publication, date, language, sourceUrl };
}

describe("the facts of an import are such as an editor may write", () => {
  it.each<[string, Partial<ArticleFacts>, Partial<ArticleFacts>]>([
    [
      "overrides of direction",
      { byline: "Ann \u202eEk", publication: "\u2066Post\u2069" },
      { byline: "Ann Ek", publication: "Post" },
    ],
    [
      "line ends and controls",
      { standfirst: "One\ntwo\u0007\t three", dateline: "\u0001" },
      { standfirst: "One two three", dateline: null },
    ],
    [
      "nothing that is seen",
      { byline: " \u200b ", publication: "" },
      { byline: null, publication: null },
    ],
    ["half characters", { byline: "Ann \ud800Ek" }, { byline: null }],
    ["a year before the first newspapers", { date: "0000-01-01" }, { date: null }],
    ["a year far away", { date: "9999-12-31" }, { date: null }],
    ["no day", { date: "2017-02-30" }, { date: null }],
    [
      "a day, a time, a month",
      { date: "2017-04-12T10:24:00+02:00" },
      { date: "2017-04-12T10:24:00+02:00" },
    ],
    ["a language that is none", { language: "e n" }, { language: null }],
    [
      "a name and password in an address",
      { sourceUrl: "https://ann:pw@example.org/" },
      { sourceUrl: null },
    ],
    ["an address that is none", { sourceUrl: "javascript:alert(1)" }, { sourceUrl: null }],
    ["an address", { sourceUrl: "https://example.org" }, { sourceUrl: "https://example.org" }],
  ])("%s", (_, stated, facts) => {
    const article = read(stated);
    expect(article).toMatchObject(facts);
    expect(isTaken(factsOf(article))).toBe(true);
  });

  it.each<[keyof ArticleFacts, number]>([
    ["headline", 1_000],
    ["standfirst", 5_000],
    ["byline", 1_000],
    ["dateline", 500],
    ["publication", 500],
  ])("a %s is cut at %i code units, with a warning", (name, longest) => {
    const article = read({ [name]: "👩‍👩‍👧 word ".repeat(longest) });
    const cut = article[name] ?? "";
    expect(cut.length).toBeLessThanOrEqual(longest);
    expect(cut.length).toBeGreaterThan(longest - 20);
    expect(cut).toMatch(/(?:👩‍👩‍👧|word| )…$/u);
    expect(article.warnings).toEqual([expect.stringContaining(name)]);
    expect(isTaken(factsOf(article))).toBe(true);
  });

  it("a headline among the words stays there whole", () => {
    const words = "word ".repeat(1_000).trim();
    const article = importMarkdown(`# ${words}\n\n${TEXT}`);
    if (isRefusal(article)) throw new TypeError(article.message);
    expect(article.text.startsWith(`${words}\n`)).toBe(true);
    expect(isTaken(factsOf(article))).toBe(true);
  });
});

it("who changed and commented is told in one line, and when only if that can be", () => {
  const by = { author: `Ann\n\u202eEk${" and others".repeat(100)}`, date: "9999-12-31T00:00:00Z" };
  const spans = {
    formats: [],
    changes: [{ start: 4, end: 11, insert: "board", ...by }],
    comments: [{ start: 4, end: 11, text: "Really?", author: "\t", date: "2024-03-05T10:15:00" }],
  };
  const lines = splitLines(TEXT).map((line, index) => (index === 0 ? { ...line, spans } : line));
  const [change] = readArticle({ lines }).changes;
  expect(change?.author).toMatch(/^Ann Ek and others/);
  expect(change?.author?.length).toBeLessThanOrEqual(200);
  expect(change?.date).toBeNull();
  expect(readArticle({ lines }).comments).toMatchObject([
    { author: null, date: "2024-03-05T10:15:00" },
  ]);
});
