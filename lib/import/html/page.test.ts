import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { importPage } from "./page.ts";

const HEADLINE = "Harbour talks fail again as the city runs out of time";
const STANDFIRST = "Two parties walked out on Tuesday; the mayor will not call a third round.";
const STORY = [
  "The council met on Tuesday to speak about the harbour, and after four hours the mayor said that nothing had been decided.",
  "“No.”",
  "Neither side would show its figures to this newspaper; an auditor’s report, due in May, was delayed until the autumn.",
  "A vote is now expected on 12 June, a spokesman for the port said, and he declined to comment further.",
];
const paragraphs = STORY.map((words) => `<p>${words}</p>`);
const body = paragraphs.join("\n");

function read(html: string, address?: string): ImportedArticle {
  const article = importPage(html, { address });
  if (isRefusal(article)) throw new TypeError(article.message);
  return article;
}

const page = (main: string, head = "") =>
  `<!doctype html><html lang="en-GB"><head><title>${HEADLINE} | The Port Gazette</title>${head}</head><body><nav><a href="/">Home</a></nav>${main}<footer>© 2024</footer></body></html>`;

const linesOf = (html: string) => read(html).text.split("\n");

/** The lines of the article whose first four are the story's. */
const within = (amid: string) =>
  page(
    `<article><h1>${HEADLINE}</h1>${paragraphs[0]}${paragraphs[1]}${amid}${paragraphs[2]}${paragraphs[3]}</article>`,
  );

describe("what a page says twice over its story", () => {
  const author = '<meta name="author" content="Jonas Feld">';

  it.each([
    ["By Jonas Feld and Mia Storr", "Jonas Feld and Mia Storr"],
    ["By Jonas Feld, Transport Correspondent", "Jonas Feld"],
    ["By Mia Storr", "Jonas Feld"],
  ])("the longer line “%s” tells all authors: %s", (line, byline) => {
    const html = page(
      `<article><h1>${HEADLINE}</h1><p class="byline">${line}</p>${body}</article>`,
      author,
    );
    expect(read(html).byline).toBe(byline);
  });

  it("is one headline and one byline", () => {
    const html = page(
      `<h1 class="western">${HEADLINE}</h1><p>Jonas Feld</p><h1>${HEADLINE}</h1><p>By Jonas Feld, Norwick</p>${body}`,
      author,
    );
    const article = read(html);
    expect(article.text.split("\n").slice(0, 3)).toEqual([
      HEADLINE,
      "By Jonas Feld, Norwick",
      STORY[0],
    ]);
    expect(article.leftOut).toMatchObject([
      { text: "Home", reason: "navigation" },
      { text: HEADLINE, reason: "headline again" },
      { text: "Jonas Feld", reason: "byline again" },
      { reason: "footer" },
    ]);
  });

  it("but a heading in the story stays", () => {
    const html = page(`<article><h1>${HEADLINE}</h1>${body}<h2>${HEADLINE}</h2>${body}</article>`);
    expect(read(html).text.split(HEADLINE)).toHaveLength(3);
  });

  it("and a program’s name for a picture is none of its words", () => {
    const html = within('<p><img alt="Shape1"></p>');
    expect(read(html).text).not.toContain("Shape1");
  });
});

describe("the facts of a page", () => {
  it.each([
    ["https://x.example/", null],
    ["https://x.example/?p=12", "https://x.example/?p=12"],
    ["https://x.example/a", "https://x.example/a"],
  ])("of the address %s are %s: a home page is no article’s", (address, sourceUrl) => {
    const head = `<meta property="og:url" content="${address}">`;
    expect(read(page(`<article>${body}</article>`, head)).sourceUrl).toBe(sourceUrl);
  });

  it("are those of its JSON-LD, also in a graph and with broken line ends", () => {
    const json = `{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Harbour talks &amp; more","author":[{"name":"Jane Doe"},{"name":"Jo Roe"}],
      "publisher":{"name":"The Port\nGazette"},"datePublished":"2024-04-12T10:24:00+0200","inLanguage":"en_GB","url":"https://x.example/a",}]}`;
    expect(
      read(
        page(`<article>${body}</article>`, `<script type="application/ld+json">${json}</script>`),
      ),
    ).toMatchObject({
      headline: "Harbour talks & more",
      byline: "Jane Doe and Jo Roe",
      publication: "The Port Gazette",
      date: "2024-04-12T10:24:00+02:00",
      language: "en-GB",
    });
  });

  it("are those of its metas without JSON-LD", () => {
    const head = `<meta property="og:title" content="${HEADLINE} - The Port Gazette"><meta property="og:site_name" content="The Port Gazette"><meta name="author" content="Jane Doe"><meta property="article:published_time" content="2024-04-12"><link rel="canonical" href="/harbour"><script type="application/ld+json">{"@type":</script>`;
    expect(
      read(page(`<article>${body}</article>`, head), "https://x.example/harbour?utm=1"),
    ).toMatchObject({
      ...{ headline: HEADLINE, byline: "Jane Doe", publication: "The Port Gazette" },
      ...{ date: "2024-04-12", language: "en-GB", sourceUrl: "https://x.example/harbour" },
    });
  });

  it("are those of its lines without either", () => {
    const html = page(
      `<article><h1>${HEADLINE}</h1><p class="standfirst">${STANDFIRST}</p><p class="byline">By Jane Doe, 12 April 2024</p>${body}</article>`,
    );
    expect(read(html)).toMatchObject({
      headline: HEADLINE,
      standfirst: STANDFIRST,
      byline: "Jane Doe",
    });
    expect(read(html).blocks.slice(0, 4)).toEqual([
      "headline",
      "standfirst",
      "byline",
      "paragraph",
    ]);
  });

  it.each([
    [
      "a date that is none",
      '<meta property="article:published_time" content="2024-13-45">',
      { date: null },
    ],
    [
      "an author that is an address",
      '<meta name="author" content="https://social.example/jd">',
      { byline: null },
    ],
    ["an author of nothing", '<meta name="author" content="By | ">', { byline: null }],
    [
      "an address with a password",
      '<link rel="canonical" href="https://u:p@x.example/">',
      { sourceUrl: null },
    ],
    [
      "an address that is a script",
      '<link rel="canonical" href="javascript:x">',
      { sourceUrl: null },
    ],
    [
      "a name too long to be one",
      `<meta property="og:site_name" content="${"x".repeat(500)}">`,
      { publication: null },
    ],
  ])("leave out %s", (_, head, facts) => {
    expect(read(page(`<article>${body}</article>`, head))).toMatchObject(facts);
  });
});

describe("amid the article", () => {
  it.each<[string, string, string]>([
    [
      "a link to more",
      '<p><b>Read more:</b> <a href="/a">Bridge closed after storm</a></p>',
      "related link",
    ],
    [
      "a link in another language",
      '<p>Lesen Sie auch: <a href="/a">Brücke gesperrt</a></p>',
      "related links",
    ],
    [
      "a list of links",
      '<ul><li><a href="/a">Bridge closed</a></li><li><a href="/b">Ten recipes</a></li></ul>',
      "related links",
    ],
    ["an advertisement", '<div class="ad-slot">Buy a boat today.</div>', "advertisement"],
    [
      "a newsletter",
      '<div class="x"><p>Get the news of the port every morning.</p><form><input type="email"></form></div>',
      "newsletter",
    ],
    ["share buttons", '<div class="social-share"><span>Share</span></div>', "share buttons"],
    [
      "a pull quote that repeats",
      '<aside class="pull-quote">an auditor’s report, due in May</aside>',
      "pull quote",
    ],
    ["a card", '<div><h3><a href="/a">Bridge closed after storm</a></h3></div>', "related links"],
    [
      "a description under its caption",
      '<figure><img alt="A boat at dawn"><figcaption>The harbour</figcaption></figure>',
      "picture description",
    ],
  ])("%s is left out", (_, amid, reason) => {
    const article = read(within(amid));
    expect(article.text.split("\n").filter((line) => line !== "The harbour")).toEqual([
      HEADLINE,
      ...STORY,
    ]);
    expect(article.leftOut.map((line) => line.reason)).toContainEqual(
      expect.stringContaining(reason),
    );
  });

  it.each<[string, string, readonly string[]]>([
    ["a quotation", "<blockquote>They want the land.</blockquote>", ["They want the land."]],
    ["a list", "<ul><li>Stone</li><li>Labour</li></ul>", ["Stone", "Labour"]],
    ["a heading", "<h2>What comes next</h2>", ["What comes next"]],
    ["a table", "<table><tr><td>Stone<td>4.1</table>", ["Stone | 4.1"]],
    ["a description without caption", '<p><img alt="A boat at dawn"></p>', ["A boat at dawn"]],
    [
      "an embedded post",
      '<blockquote class="twitter-tweet"><p>We lost.</p>— Jo (@jo)</blockquote>',
      ["We lost.", "— Jo (@jo)"],
    ],
    [
      "a pull quote that is new",
      '<div class="pull-quote">Flats sell better.</div>',
      ["Flats sell better."],
    ],
  ])("%s is kept", (_, amid, kept) => {
    expect(linesOf(within(amid))).toEqual([
      HEADLINE,
      STORY[0],
      STORY[1],
      ...kept,
      STORY[2],
      STORY[3],
    ]);
  });
});

describe("around the article", () => {
  it.each<[string, string]>([
    ["comments", `<div id="comments"><p>${STORY[0]} I agree with all of that, and more.</p></div>`],
    [
      "teasers",
      `<div><h3><a href="/a">Bridge closed</a></h3><p>The city woke to a closed bridge on Monday, and it may stay so for weeks.</p></div>`,
    ],
    [
      "the next article",
      `<article><h1>Bridge closed</h1><p>The city woke to a closed bridge on Monday, and it may stay so for weeks.</p></article>`,
    ],
  ])("%s are left out and listed", (_, after) => {
    const article = read(
      page(`<main><article><h1>${HEADLINE}</h1>${body}</article>${after}</main>`),
    );
    expect(article.text.split("\n")).toEqual([HEADLINE, ...STORY]);
    expect(article.leftOut.length).toBeGreaterThan(2);
  });

  it("finds the note that a footnote holds, and leaves sources where they are", () => {
    const notes = `<div class="footnotes"><ol><li id="fn1">Editor’s note: It was Wednesday. <a href="#fnref1">↩︎</a></li><li id="fn2">Port report, 2019. <a href="#fnref2">↩︎</a></li></ol></div>`;
    const html = page(
      `<article><h1>${HEADLINE}</h1><p>They met on Tuesday.<sup id="fnref1"><a href="#fn1">1</a></sup> ${STORY[0]}<sup><a href="#fn2">2</a></sup></p>${body}${notes}</article>`,
    );
    const article = read(html);
    const [note] = article.notes;
    expect(note).toMatchObject({ mark: "¹", text: "Editor’s note: It was Wednesday." });
    expect(article.text.slice(note?.start, note?.end)).toBe("They met on Tuesday.");
    expect(article.text.split("\n").at(-1)).toBe("Port report, 2019.");
  });

  it("finds the note in the article’s foot", () => {
    const note = "This article was amended on 12 April 2017. An earlier version said Monday.";
    expect(
      read(page(`<article><h1>${HEADLINE}</h1>${body}<footer><p>${note}</p></footer></article>`))
        .notes,
    ).toMatchObject([{ text: note }]);
  });

  it("resolves links against where the page is from", () => {
    const html = page(
      `<article>${body}<p>It said so <a href="../b">in May</a>, in a statement to all the papers of the city.</p></article>`,
    );
    expect(read(html, "https://x.example/c/d").formats).toMatchObject([
      { kind: "link", href: "https://x.example/b" },
    ]);
  });

  it("refuses a page whose words its scripts draw", () => {
    expect(
      importPage("<html><body><div id=root></div><script>draw()</script></body></html>"),
    ).toMatchObject({ refusal: "invalid" });
  });
});
