import { expect, it } from "vitest";
import type { Format, RevisionText } from "#lib/domain/revision.ts";
import { textOf } from "./article-fixture.ts";
import { renderHtml } from "./text/html.ts";
import { renderMarkdown } from "./text/markdown.ts";
import { renderText } from "./text/plain.ts";

const all = textOf([
  ["headline", "Headline"],
  ["standfirst", "Standfirst"],
  ["byline", "By Ada"],
  ["heading", "Heading"],
  ["subheading", "Subheading"],
  ["list_item", "one"],
  ["list_item", "two"],
  ["paragraph", ""],
  ["numbered_item", "first"],
  ["numbered_item", "second"],
  ["quotation", "said"],
  ["quotation", "and said"],
  ["caption", "Caption"],
]);

const NO_NOTICES = { place: "end", notices: [] } as const;

const articleOf = (revision: RevisionText) =>
  /<article>\n([\s\S]*)\n<\/article>/u.exec(
    renderHtml({ headline: "A & B", language: null }, revision, NO_NOTICES),
  )?.[1];

it("writes every kind of block in HTML, lists and quotations together", () => {
  expect(articleOf(all)).toBe(
    [
      "<h1>Headline</h1>",
      '<p class="standfirst">Standfirst</p>',
      '<p class="byline">By Ada</p>',
      "<h2>Heading</h2>",
      "<h3>Subheading</h3>",
      "<ul>\n<li>one</li>\n<li>two</li>\n</ul>",
      "<ol>\n<li>first</li>\n<li>second</li>\n</ol>",
      "<blockquote>\n<p>said</p>\n<p>and said</p>\n</blockquote>",
      "<figure><figcaption>Caption</figcaption></figure>",
    ].join("\n"),
  );
});

it("writes every kind of block in Markdown", () => {
  expect(renderMarkdown(all, NO_NOTICES)).toBe(
    "# Headline\n\nStandfirst\n\nBy Ada\n\n## Heading\n\n### Subheading\n\n- one\n- two\n\n1. first\n2. second\n\n> said\n>\n> and said\n\nCaption\n",
  );
});

it("writes every kind of block in plain text, a blank line between", () => {
  expect(renderText(all, NO_NOTICES).split("\n\n")).toEqual([
    ...["Headline", "Standfirst", "By Ada", "Heading", "Subheading", "- one", "- two"],
    ...["1. first", "2. second", "said", "and said", "Caption"],
  ]);
});

it("has no script and nothing from elsewhere, and says when the language is unknown", () => {
  const html = renderHtml({ headline: "</title><script>", language: null }, all, NO_NOTICES);
  expect(html).toContain("<title>&lt;/title&gt;&lt;script&gt;</title>");
  expect(html).toContain('<html lang="und">');
  expect(html).not.toMatch(/<script|src=|@import|url\(|<link/u);
});

const bold = (start: number, end: number): Format => ({ kind: "bold", start, end });
const italic = (start: number, end: number): Format => ({ kind: "italic", start, end });
const link = (start: number, end: number, href: string): Format => ({
  kind: "link",
  start,
  end,
  href,
});

it.each<[string, string, readonly Format[], string, string]>([
  ["bold", "one two", [bold(4, 7)], "one <strong>two</strong>", "one **two**"],
  ["white space at an edge", "one two", [bold(0, 4)], "<strong>one </strong>two", "**one** two"],
  [
    "overlapping",
    "one two six",
    [bold(0, 7), italic(4, 11)],
    "<strong>one <em>two</em></strong><em> six</em>",
    "**one** ***two*** *six*",
  ],
  ["touching", "word", [bold(0, 2), italic(2, 4)], "<strong>wo</strong><em>rd</em>", "**wo**rd"],
  ["beside a sign", "a“b”", [bold(1, 4)], "a<strong>“b”</strong>", "a“b”"],
  [
    "a link",
    "see it",
    [link(4, 6, "https://e.org/(a)?b=c&d")],
    'see <a href="https://e.org/(a)?b=c&amp;d">it</a>',
    "see [it](<https://e.org/(a)?b=c&d>)",
  ],
  [
    "no picture",
    "so!it",
    [link(3, 5, "mailto:a@b.c")],
    'so!<a href="mailto:a@b.c">it</a>',
    "so\\![it](<mailto:a@b.c>)",
  ],
  ["an unsafe link", "see it", [link(4, 6, "javascript:alert(1)")], "see it", "see it"],
  ["no link at all", "see it", [link(4, 6, "//e.org")], "see it", "see it"],
  ["half of a character", "a😀b", [bold(0, 2)], "<strong>a</strong>😀b", "**a**😀b"],
])("writes formats: %s", (_, words, formats, html, markdown) => {
  const revision = textOf([words], formats);
  expect(articleOf(revision)).toBe(`<p>${html}</p>`);
  expect(renderMarkdown(revision, NO_NOTICES)).toBe(`${markdown}\n`);
});
