import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { importPage } from "./page.ts";

const STORY =
  "The council met on Tuesday to speak about the harbour, and after four hours of it the mayor said that nothing had been decided.";
const HEADLINE = "Harbour talks fail again";

function read(amid: string, { head = "", title = `<h1>${HEADLINE}</h1>` } = {}): ImportedArticle {
  const story = `<p>${STORY}</p><p>${STORY} Nobody was surprised.</p>`;
  const html = `<html lang="en"><head>${head}</head><body><main><article>${title}<div class="body">${story}${amid}${story}</div></article></main></body></html>`;
  const article = importPage(html);
  if (isRefusal(article)) throw new TypeError(article.message);
  return article;
}

const amidOf = (amid: string) =>
  read(amid)
    .text.split("\n")
    .filter((line) => line !== HEADLINE && !line.startsWith(STORY));

describe("a small box that begins with its label", () => {
  it.each([
    [
      "newsletter",
      "<section><span>Newsletter</span><h3>“Port politics”</h3><p>Every week, we look at the port for you</p></section>",
    ],
    [
      "related links",
      "<div><h2>Related</h2><article><h3><a href=/x>Board admits leak</a></h3><p>The board said that its main ran dry in spring, and would again.</p></article></div>",
    ],
    [
      "page furniture",
      "<div><h3>Support Free Journalism</h3><p>Consider giving $2 to help us provide news that puts people first.</p></div>",
    ],
    [
      "author blurb",
      "<section><h2>Sobre la firma</h2><p>Ana Ruiz es redactora de la sección de Puertos.</p></section>",
    ],
  ])("is left out as a whole: %s", (reason, box) => {
    const { leftOut } = read(box);
    expect(amidOf(box)).toEqual([]);
    expect(leftOut.map((line) => line.reason)).toContain(reason);
  });

  it.each([
    ["around the story", `<h2>Related</h2><p>They were cousins, by marriage.</p>`],
    ["with a long paragraph", `<div><h2>Related</h2><p>${STORY} ${STORY}</p></div>`],
    ["with another label", "<div><h2>How we counted</h2><p>We read 900 pages.</p></div>"],
  ])("stays %s", (_, box) => {
    expect(amidOf(box).length).toBeGreaterThan(box.includes(STORY) ? 0 : 1);
  });
});

describe("a pull quote", () => {
  it.each([
    `<figure class="pullquote"><blockquote><p>“Nobody was surprised.”</p><cite>Pat Nolan, farmer</cite></blockquote></figure>`,
    `<q class="p-pullquote">Nobody was surprised.</q>`,
  ])("goes with who said it and the marks that are drawn around it: %s", (quote) => {
    expect(amidOf(quote)).toEqual([]);
  });
});

it("a heading inside the story is no standfirst, whatever its name", () => {
  const { blocks, text } = read(`<h2 class="article__sub-title">An empty chair</h2>`);
  expect(blocks[text.split("\n").indexOf("An empty chair")]).toBe("heading");
});

it("a section over the article is not its headline where the page states another", () => {
  const head = `<meta name="twitter:title" content="Who owns the tide?">`;
  const html = `<html><head>${head}</head><body><h1>Opinion</h1><main><p>${STORY}</p><p>${STORY}</p></main></body></html>`;
  expect(importPage(html)).toMatchObject({ headline: "Who owns the tide?" });
});

it("a site’s longer name does not stay in the headline", () => {
  const head = `<meta property="og:site_name" content="Post Online"><title>Talks end | Daily Post Online</title>`;
  expect(read("", { head, title: "" }).headline).toBe("Talks end");
});

it("microdata names the author and the publisher of the first article", () => {
  const title = `<h1>${HEADLINE}</h1>`;
  const author = `<span itemprop="author" itemscope><span itemprop="name">Ada Moss</span></span>`;
  const publisher = `<div itemprop="publisher" itemscope><meta itemprop="name" content="Slip Weekly"></div>`;
  const other = `<div itemscope itemtype="https://schema.org/Article"><span itemprop="author">Ned Low</span></div>`;
  const html = `<html><body><div itemscope itemtype="https://schema.org/NewsArticle">${title}${publisher}<div>Posted ${author}</div><p>${STORY}</p><p>${STORY}</p></div>${other}</body></html>`;
  expect(importPage(html)).toMatchObject({ byline: "Ada Moss", publication: "Slip Weekly" });
});

it("pieces of a caption that styles set apart have a space between them", () => {
  const figure = `<figure><figcaption><span class="a">At the plant.</span><span class="b">Credit...</span><span>Ada Moss</span></figcaption></figure>`;
  expect(amidOf(figure)).toEqual(["At the plant. Credit... Ada Moss"]);
});

it("a label on a line of its own belongs to the note under it", () => {
  const note = "An earlier version of this article gave the wrong day.";
  const { notes, text } = read(`<div><div>Correction</div><p>${note}</p></div>`);
  expect(notes).toMatchObject([{ text: `Correction: ${note}`, notice: "correction" }]);
  expect(text).not.toContain("Correction");
});
