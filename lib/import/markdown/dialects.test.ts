import { expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { importMarkdown } from "./markdown.ts";

function read(markdown: string): ImportedArticle {
  const article = importMarkdown(markdown);
  if (isRefusal(article)) throw new TypeError(article.message);
  return article;
}

it.each(["A {~~b~>c~~} d{++ and e++}, {--f --}g {==h==}{>>i<<}.", "A {b} and {++c d."])(
  "keeps the signs of changes as they are written: %s",
  (markdown) => {
    expect(read(markdown).text).toBe(markdown);
  },
);

it("a link may be defined right under a footnote", () => {
  const article = read("See[^a] [b].\n\n[^a]: A source.\n[b]: https://example.org/b\n");
  expect(article.text).toBe("See¹ b.\n¹ A source.");
  expect(article.formats).toMatchObject([{ href: "https://example.org/b" }]);
});
