import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { importFragment } from "./fragment.ts";
import { importPage } from "./page.ts";

function read(html: string): ImportedArticle {
  const article = importFragment(html);
  if (isRefusal(article)) throw new TypeError(article.message);
  return article;
}

/** Each change as what goes, and what comes. */
const changesOf = ({ text, changes }: ImportedArticle) =>
  changes.map(({ start, end, insert }) => [text.slice(start, end), insert]);

/** Each comment with the words that it is on. */
const commentsOf = ({ text, comments }: ImportedArticle) =>
  comments.map((comment) => [text.slice(comment.start, comment.end), comment.text]);

/** The words after the changes. */
function after({ text, changes }: ImportedArticle): string {
  return changes.reduceRight(
    (words, { start, end, insert }) => words.slice(0, start) + insert + words.slice(end),
    text,
  );
}

describe("what was tracked comes in as the words before, and proposals", () => {
  it.each([
    [
      "a replacement",
      "on <del>Monday</del><ins>Tuesday</ins>, they",
      "on Monday, they",
      [["Monday", "Tuesday"]],
    ],
    ["an insertion with its space", "on <ins>very </ins>late", "on late", [["", "very "]]],
    ["an insertion between spaces", "on <ins>very</ins> late", "on late", [["", "very "]]],
    ["an insertion behind its space", "on<ins> very</ins> late", "on late", [["", " very"]]],
    ["an insertion at the end", "on late<ins> days</ins>", "on late", [["", " days"]]],
    ["an insertion at the start", "<ins>Not </ins>on late", "on late", [["", "Not "]]],
    ["a deletion", "on <del>very </del>late", "on very late", [["very ", ""]]],
    [
      "Word’s own classes",
      "on <span class=msoDel>old</span><span class=msoIns>new</span> days",
      "on old days",
      [["old", "new"]],
    ],
    [
      "what one put in and another took out",
      "on <ins>a<del>b</del></ins> day",
      "on day",
      [["", "a "]],
    ],
  ])("%s", (_, html, text, changes) => {
    const article = read(`<p>${html}</p>`);
    expect(article.text).toBe(text);
    expect(changesOf(article)).toEqual(changes);
    const accepted = html.replace(/<del>.*?<\/del>|<span class=msoDel>.*?<\/span>/gu, "");
    expect(after(article)).toBe(accepted.replace(/<[^>]*>/gu, ""));
  });

  it("with who it was and when", () => {
    const html =
      '<p>on <del cite="mailto:Ann%20Sub" datetime="2026-03-01T10:00">Monday</del><ins cite="mailto:Ann%20Sub" datetime="2026-03-01T10:00">Tuesday</ins></p>';
    expect(read(html).changes).toMatchObject([{ author: "Ann Sub", date: "2026-03-01T10:00:00" }]);
    const odd = '<p>on <del cite="mailto:%E0%A4%A" datetime="yesterday">Monday</del></p>';
    expect(read(odd).changes).toMatchObject([{ author: "%E0%A4%A", date: null }]);
  });

  it("a paragraph that was put in is a comment on the words before it", () => {
    expect(commentsOf(read("<p>It rained. It froze.</p><ins><p>It thawed.</p></ins>"))).toEqual([
      ["It froze.", "Proposed new paragraph: It thawed."],
    ]);
  });

  it("but where most of it was put in, that is the text", () => {
    const article = read("<p>End.</p><p><ins>A whole article was written here.</ins></p>");
    expect(article.text).toBe("End.\nA whole article was written here.");
    expect(article.warnings).toEqual([expect.stringMatching(/^Most of the text is marked/u)]);
  });

  it("an advertisement is no change", () => {
    const page = `<!doctype html><title>x</title><body><article><h1>Head of it all</h1>${"<p>The council met on Monday and decided to build a bridge over the river, at great cost.</p>".repeat(4)}<ins class="adsbygoogle">Buy</ins><p>It ends here.</p></article><aside>Now <del>9</del> <ins>5</ins> crowns</aside>`;
    expect(importPage(page)).toMatchObject({ changes: [], comments: [] });
  });
});

describe("comments in the margin are comments on their words", () => {
  const WORD = `<p>The clerk<a style='mso-comment-reference:BD_1;mso-comment-date:20260302T0900'> lost it</a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1" name="_msoanchor_1">[BD1]</a></span>.</p>
    <div style='mso-element:comment-list'><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText><span class=MsoCommentReference><a name="_msocom_1"></a>&nbsp;[BD1]</span>Who noticed?</p></div></div></div>`;

  it("of Word", () => {
    const article = read(WORD);
    expect(article.text).toBe("The clerk lost it.");
    expect(commentsOf(article)).toEqual([["lost it", "Who noticed?"]]);
    expect(article.comments).toMatchObject([{ author: "BD", date: "2026-03-02T09:00:00" }]);
    expect(article.warnings).toEqual([]);
  });

  it("of Word, behind the selection in its clipboard", () => {
    const [words = "", list = ""] = WORD.split("\n");
    const frame = `<html><body><!--StartFragment-->${words}<!--EndFragment-->${list}</body></html>`;
    expect(commentsOf(read(frame))).toEqual([["lost it", "Who noticed?"]]);
  });

  it("of Google Docs", () => {
    const article = read(
      '<p>It rained. It froze.<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><div style="border:1px solid"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>When?</span></p></div>',
    );
    expect(article.text).toBe("It rained. It froze.");
    expect(commentsOf(article)).toEqual([["It froze.", "When?"]]);
  });

  it("and a mark without its comment is told of", () => {
    const article = read('<p>It rained.<sup><a href="#cmnt1">[a]</a></sup></p>');
    expect(article.text).toBe("It rained.");
    expect(article.warnings).toEqual([expect.stringMatching(/^1 comment did not come along/u)]);
  });
});

describe("what cannot be shown as it was is told of", () => {
  it.each([
    ["raised words", "<p>x<sup>a,b</sup> grows</p>", /^Some raised or lowered words/u],
    [
      "a style that strikes through",
      '<p>x <span style="text-decoration: underline line-through">y</span></p>',
      /^Some words were struck/u,
    ],
  ])("%s", (_, html, warning) => {
    expect(read(html).warnings).toEqual([expect.stringMatching(warning)]);
  });

  it("not so an ordinal, or a figure that can be raised", () => {
    expect(read("<p>the 1<sup>st</sup> of 10<sup>6</sup></p>").warnings).toEqual([]);
  });
});
