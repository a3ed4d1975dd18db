import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { importMarkdown } from "./markdown.ts";

function read(markdown: string): ImportedArticle {
  const article = importMarkdown(markdown);
  if (isRefusal(article)) throw new TypeError(article.message);
  return article;
}

describe("importMarkdown reads front matter", () => {
  it.each<[string, object]>([
    ["title: A wall", { headline: "A wall" }],
    ["title: 'Ada''s wall'\nauthor: By Ada Quill", { headline: "Ada's wall", byline: "Ada Quill" }],
    ['title: "A \\"wall\\""  # draft', { headline: 'A "wall"' }],
    ["authors: [Ada Quill, 'Ben Orr']", { byline: "Ada Quill, Ben Orr" }],
    ["date: 2 May 2024\nlang: pt_br", { date: "2024-05-02", language: "pt-BR" }],
    ["date: 2024-05\nurl: /wall", { date: "2024-05", sourceUrl: null }],
    ["description: It is high.\ndek: High.", { standfirst: "High." }],
  ])("%s", (front, facts) => {
    expect(read(`---\n${front}\n---\nThe wall is nine metres high.`)).toMatchObject(facts);
  });

  it.each<[string, object]>([
    ['title = "A wall"\ndate = 2024-05-02T10:00:00Z', { headline: "A wall", date: "2024-05-02" }],
    ['title = "A"\nauthors = [\n  "Ada Quill",\n  "Ben Orr",\n]', { byline: "Ada Quill, Ben Orr" }],
    ['title = "A"\n[params]\ntitle = "B"', { headline: "A" }],
  ])("of TOML: %s", (front, facts) => {
    expect(read(`+++\n${front}\n+++\nThe wall is nine metres high.`)).toMatchObject({
      ...facts,
      text: expect.stringMatching(/^A.*\nThe wall is nine metres high\.$/u),
    });
  });

  it("of Pandoc's title block", () => {
    const article = read("% A wall\n% Ada Quill; Ben Orr\n% 2 May 2024\n\nIt is nine metres high.");
    expect(article).toMatchObject({ byline: "Ada Quill, Ben Orr", date: "2024-05-02" });
    expect(article.text).toBe("A wall\nIt is nine metres high.");
  });

  it("but no signs of another sort", () => {
    expect(read("+++\nIt is so.\n+++\nIt was.").text).toContain("It is so.");
    expect(read("% of all walls fall.\nIt is so.").text).toContain("% of all walls");
  });

  it("and lists what says nothing that it knows", () => {
    const { leftOut } = read("---\ntitle: A\ntags:\n  - b\n---\nIt is.");
    expect(leftOut.map(({ text }) => text)).toEqual(["tags:", "- b"]);
  });

  it("but no paragraph between two rules", () => {
    expect(read("---\nIt is so.\n\n---\nIt was.").text).toBe("It is so.\nIt was.");
  });

  it("under a heading that is the headline", () => {
    const article = read("---\ntitle: B\nsubtitle: C\n---\n# A\n\nIt is.");
    expect(article.text).toBe("A\nC\nIt is.");
    expect(article.blocks).toEqual(["headline", "standfirst", "paragraph"]);
    expect(article).toMatchObject({ headline: "A", leftOut: [{ text: "B" }] });
  });
});
