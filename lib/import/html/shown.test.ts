import { expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { importPage } from "./page.ts";

const STORY =
  "The council met on Tuesday to speak about the harbour, and after four hours of it the mayor said that nothing had been decided.";
const PARAGRAPHS = `<p>${STORY}</p><p>${STORY} Nobody was surprised.</p>`;

function read(body: string, head = "") {
  const html = `<html lang="en"><head>${head}</head><body><article>${body}</article></body></html>`;
  const article = importPage(html);
  if (isRefusal(article)) throw new TypeError(article.message);
  return article;
}

it.each([
  ["<h1><span class=kicker>Politics</span> Talks fail</h1>", "", "Talks fail"],
  ["<h1><div class=eyebrow>Politics</div>Talks fail</h1>", "", "Talks fail"],
  ["<h1><span class=kicker>Talks fail</span></h1>", "", "Talks fail"],
  [
    "<h1><span class=kicker>Port Ellery:</span> Talks fail</h1>",
    "<title>Port Ellery: Talks fail</title>",
    "Port Ellery: Talks fail",
  ],
])("the line over a headline in its element is not the headline’s: %s", (heading, head, line) => {
  const { text, blocks } = read(heading + PARAGRAPHS, head);
  expect(blocks[0]).toBe("headline");
  expect(text.split("\n")[0]).toBe(line);
});

it("what is shown as the headline goes before what search engines are told", () => {
  const head = `<meta property="og:title" content="Harbour: why the mayor’s talks failed">`;
  expect(read(`<h1>Talks fail</h1>${PARAGRAPHS}`, head).headline).toBe("Talks fail");
});

it("what JSON-LD only refers to is looked up", () => {
  const graph = [
    ...[{ "@type": "Article", headline: "Talks fail", author: [{ "@id": "#a" }] }],
    ...[{ "@type": "Person", "@id": "#a", name: "Jane Doe" }],
  ];
  const head = `<script type="application/ld+json">${JSON.stringify({ "@graph": graph })}</script>`;
  expect(read(`<h1>Talks fail</h1>${PARAGRAPHS}`, head).byline).toBe("Jane Doe");
});

it.each([
  [`<abbr class="published" title="2019-06-11T10:00">June</abbr>`, "", "2019-06-11"],
  [`<span itemprop="datePublished" content="2019-06-11">June</span>`, "", "2019-06-11"],
  ["", `<meta name="dcterms.date" content="2019-06-11">`, "2019-06-11"],
  ["", `<meta name="DC.date.issued" content="11 June 2019">`, "2019-06-11"],
  ["<p class=byline>By Jane Doe, 11 June 2019</p>", "", "2019-06-11"],
])("the day of publication is read from %s%s", (line, head, day) => {
  expect(read(`<h1>Talks fail</h1>${line}${PARAGRAPHS}`, head).date).toMatch(
    new RegExp(`^${day}`, "u"),
  );
});

it.each([
  ["By Jane Doe — 14 min read", "Jane Doe"],
  ["By Herald Staff", "Herald Staff"],
  ["Words and photographs by Jane Doe", "Jane Doe"],
  ["Interview by Jane Doe, 3 June 2024", "Jane Doe"],
  ["Words: Jane Doe", "Jane Doe"],
])("the byline %s names its people", (line, byline) => {
  expect(read(`<h1>Talks fail</h1><div>${line}</div>${PARAGRAPHS}`).byline).toBe(byline);
});

it.each([
  ["<ol><li>a</li><li>b</li></ol>", ["a", "b"]],
  ["<ol start=4><li>a</li><li>b</li></ol>", ["4. a", "5. b"]],
  ["<ol reversed><li>a</li><li>b</li></ol>", ["2. a", "1. b"]],
  ["<ol><li>a</li><li value=7>b</li><li>c</li></ol>", ["1. a", "7. b", "8. c"]],
])("numbers of a list that do not count up from one are kept: %s", (list, items) => {
  const { text } = read(`<h1>Talks fail</h1>${PARAGRAPHS}${list}<p>${STORY}</p>`);
  expect(text.split("\n").slice(3, -1)).toEqual(items);
});

it("comments longer than the article are left out, whatever their names are", () => {
  const comments = Array.from({ length: 30 }, () => `<div class=c><p>${STORY}</p></div>`).join("");
  const { text } = read(
    `<div><h1>Talks fail</h1>${PARAGRAPHS}</div><div class=thread><h2>30 comments</h2>${comments}</div>`,
  );
  expect(text.split("\n")).toHaveLength(3);
});
