import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { importFragment } from "./fragment.ts";

function read(html: string): ImportedArticle {
  const article = importFragment(html);
  if (isRefusal(article)) throw new TypeError(article.message);
  return article;
}

const linesOf = (html: string) => {
  const { text, blocks } = read(html);
  return text.split("\n").map((line, index) => `${blocks[index]}: ${line}`);
};

const formatsOf = (html: string) => {
  const { text, formats } = read(html);
  return formats.map((format) => {
    const words = text.slice(format.start, format.end);
    return format.kind === "link" ? `${words} → ${format.href}` : `${format.kind}: ${words}`;
  });
};

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><title>x</title><style><!-- p {} --></style>
<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head><body lang=EN-GB><!--StartFragment-->
<p class=MsoTitle>Harbour talks<o:p></o:p></p>
<p class=MsoNormal><b>Bold</b> and <i style='mso-bidi-font-style:normal'>italic</i>
words<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> wrap.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>First</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Second</p>
<p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Editor’s note: It was Wednesday.</p>
<!--EndFragment--></body></html>`;

const DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span style="font-weight:400">Harbour talks</span></h1>
<p><span style="font-weight:400;white-space:pre-wrap;">Plain </span><span style="font-weight:700">bold</span><span style="font-style:italic"> and slanted</span></p><br />
<ul><li><p role="presentation"><span>One</span></p></li></ul></b>`;

describe("importFragment", () => {
  it("reads what Word puts into the clipboard", () => {
    expect(linesOf(WORD)).toEqual([
      ...["headline: Harbour talks", "paragraph: Bold and italic words wrap."],
      ...["list_item: First", "numbered_item: Second"],
    ]);
    expect(formatsOf(WORD)).toEqual(["bold: Bold", "italic: italic"]);
    expect(read(WORD).notes).toMatchObject([
      { mark: "[1]", text: "Editor’s note: It was Wednesday." },
    ]);
  });

  it("reads what Google Docs puts into the clipboard", () => {
    expect(linesOf(DOCS)).toEqual([
      "headline: Harbour talks",
      "paragraph: Plain bold and slanted",
      "list_item: One",
    ]);
    expect(formatsOf(DOCS)).toEqual(["bold: bold", "italic: and slanted"]);
  });

  it("reads Apple’s converted spaces as spaces", () => {
    expect(
      linesOf('<p>one<span class="Apple-converted-space">&nbsp;</span>two&nbsp;three</p>'),
    ).toEqual(["paragraph: one two\u00a0three"]);
  });

  it.each([
    ["folds white space as CSS does", "<p> a \n\t b&nbsp; c </p>", ["paragraph: a b\u00a0 c"]],
    ["keeps preformatted spaces", "<pre>a  b\nc</pre>", ["paragraph: a  b", "paragraph: c"]],
    [
      "breaks lines",
      "<div>a<br>b<br><br>c<div>d</div>e</div>",
      "abcde".split("").map((sign) => `paragraph: ${sign}`),
    ],
    [
      "joins a broken headline",
      "<h1>Harbour<br>talks</h1><p>x</p>",
      ["headline: Harbour talks", "paragraph: x"],
    ],
    [
      "raises and lowers figures",
      "<p>10<sup>6</sup> H<sub>2</sub>O 1<sup>st</sup></p>",
      ["paragraph: 10⁶ H₂O 1st"],
    ],
    ["quotes as browsers do", "<p><q>a <q>b</q></q></p>", ["paragraph: “a ‘b’”"]],
    ["quotes in the language", "<p lang=de><q>a</q></p>", ["paragraph: „a“"]],
    [
      "keeps other numbering as words",
      "<ol start=3><li>c<li>d</ol>",
      ["paragraph: 3. c", "paragraph: 4. d"],
    ],
    [
      "keeps letters and other signs of items",
      "<ol type=a reversed><li>x<li>y</ol><ol type=I start=4><li>z</ol>",
      ["paragraph: b. x", "paragraph: a. y", "paragraph: IV. z"],
    ],
    [
      "keeps lists inside lists",
      "<ol><li>a<ul><li>b</ul></ol>",
      ["numbered_item: a", "list_item: b"],
    ],
    [
      "keeps emoji that are pictures",
      '<p>a <img class="emoji" alt="👩‍👩‍👧">b</p>',
      ["paragraph: a 👩‍👩‍👧b"],
    ],
    [
      "passes over what nobody sees",
      "<p>a<i hidden>b</i><span style='display: none'>c</span><b class='sr-only'>d</b><template>e</template></p><script>f</script>",
      ["paragraph: a"],
    ],
    ["keeps what is struck through", "<p><s>a</s><strike>b</strike></p>", ["paragraph: ab"]],
    [
      "raises and lowers what styles do",
      '<p>10<span style="vertical-align:super;font-size:0.6em">5</span> CO<span style="vertical-align:sub">2</span></p>',
      ["paragraph: 10⁵ CO₂"],
    ],
    ["keeps words with stray signs", "a < b & c", ["paragraph: a < b & c"]],
    [
      "keeps a quotation’s attribution",
      "<blockquote><p>a<footer>b</footer></blockquote>",
      ["quotation: a", "quotation: b"],
    ],
    [
      "reads ruby in brackets",
      "<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>",
      ["paragraph: 漢(かん)"],
    ],
    [
      "ends lines where a row ends",
      "<table><tr><th>a<th>b<tr><td><p>c</p><td>d</table>",
      ["paragraph: a | b", "paragraph: c | d"],
    ],
  ])("%s", (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });

  it("drops and counts links that are no web addresses", () => {
    const html = `<p><a href="javascript:x">a</a> <a href=" JavaScript:x">b</a> <a href="data:text/html,x">c</a> <a href="https://u:p@x.example/">d</a>
      <a href="/rel">e</a> <a href="#f">f</a> <a href="https://x.example/g">g</a> <a href="mailto:a@x.example">h</a> <a href="https://x.example/${"y".repeat(2_000)}">i</a></p>`;
    expect(linesOf(html)).toEqual(["paragraph: a b c d e f g h i"]);
    expect(formatsOf(html)).toEqual(["g → https://x.example/g", "h → mailto:a@x.example"]);
    expect(read(html).warnings).toEqual([
      expect.stringMatching(/^5 links were dropped, since they lead to no web page/u),
      expect.stringMatching(/^1 link was dropped, since it works only/u),
    ]);
  });

  it("takes links out of what a search engine wraps them in", () => {
    const wrapped =
      "https://www.google.com/url?q=https://x.example/gust%3Fa%3D1&amp;sa=D&amp;usg=y";
    expect(formatsOf(`<p><a href="${wrapped}">a</a></p>`)).toEqual([
      "a → https://x.example/gust?a=1",
    ]);
    expect(formatsOf('<p><a href="https://www.google.com/url?q=javascript:x">a</a></p>')).toEqual([
      "a → https://www.google.com/url?q=javascript:x",
    ]);
  });

  it("does not count the marks of notes and comments among the links that were dropped", () => {
    const html =
      '<p>a<a href="file:///C:/copy.htm#_ftnref1">1</a> <a href="copy.htm#_msocom_1">b</a></p>';
    expect(read(html).warnings).toEqual([]);
  });

  it("drops a link whose address names a character that is none", () => {
    expect(formatsOf('<p><a href="https://x.example/&#xD800;">a</a></p>')).toEqual([]);
  });

  it("lists the words in a drawing", () => {
    const html =
      "<p>a</p><svg><title>x</title><text>Rain <tspan>2017</tspan></text><text>12 mm</text></svg><p>b</p>";
    expect(read(html)).toMatchObject({
      text: "a\nb",
      leftOut: [{ text: "Rain 2017 12 mm", reason: "words in a drawing", before: 1 }],
    });
  });

  it("says that a table became lines, and that words are struck through", () => {
    expect(read("<table><tr><td>a<td>b</table><p><s>c</s></p>").warnings).toEqual([
      expect.stringContaining("1 line of text"),
      expect.stringContaining("struck through"),
    ]);
  });

  it.each([
    "&#0;",
    "&#xD800;",
    "&#57343;",
    "&#1114112;",
    "&#x110000;",
    "&#0000;",
    "&#99999999;",
    "\0",
    "\ud800",
  ])("refuses %j, which is no character", (reference) => {
    expect(importFragment(`<p>a${reference}b</p>`)).toMatchObject({ refusal: "invalid" });
  });

  it.each(["&#128512;", "&#x1F600;", "&#55;", "&#x10FFFF;", "&#1114111;", "&#56;", "&#550;"])(
    "reads %s",
    (reference) => {
      expect(importFragment(`<p>a${reference}b</p>`)).not.toHaveProperty("refusal");
    },
  );

  it("warns of a character that was lost before", () => {
    expect(read("<p>caf\ufffd</p>")).toMatchObject({
      text: "caf\ufffd",
      warnings: [expect.stringContaining("�")],
    });
  });

  it.each(["<p></p>", "<script>x</script>", "<!-- x -->", "<p>&nbsp;</p>"])(
    "refuses %s as empty",
    (html) => {
      expect(importFragment(html)).toMatchObject({ refusal: "invalid" });
    },
  );

  it("reads the source of a whole page as a page", () => {
    const story =
      "The council met on Tuesday to speak about the harbour, and nothing had been decided. ".repeat(
        4,
      );
    const page = `<!DOCTYPE html><html><head><title>Harbour talks</title></head><body><nav><a href=/>Home</a></nav><article><h1>Harbour talks</h1><p>${story}</p></article></body></html>`;
    expect(read(page).leftOut).toMatchObject([{ text: "Home", reason: "navigation" }]);
  });
});
