import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { importPage } from "./page.ts";

const STORY =
  "<p>The council met on Monday and decided to build a bridge over the river, at great cost to all who live there.</p>";

function read(inner: string): ImportedArticle {
  const page = `<!doctype html><body><article><h1>Head of it all</h1>${STORY.repeat(3)}<div>${inner}</div>${STORY.repeat(3)}</article>`;
  const article = importPage(page);
  if (isRefusal(article)) throw new TypeError(article.message);
  return article;
}

/** The lines that are not those around what is looked at. */
const linesOf = (inner: string) =>
  read(inner)
    .text.split("\n")
    .filter((line) => !/^The council met|^Head of it all/u.test(line));

const LEAD =
  "The harbour board was told in March that the wall would not last, and said nothing of it.";

describe("a class name does not take a sentence out of the story", () => {
  it.each([
    ["ad-lib", "<p class='ad-lib'>An ad-lib by the minister was heard.</p>"],
    ["social-life", "<p class='social-life'>Social life is over.</p>"],
    ["comment", "<p class='comment'>This is a comment by the minister.</p>"],
    ["related", "<p id='related-1'>Related words here, they said.</p>"],
    ["legal-analysis", `<div class='legal-analysis'><p>${LEAD}</p></div>`],
    ["topics-body", `<div class='topics-body'><p>${LEAD}</p></div>`],
    ["promo without a link", `<div class='promo'><p>${LEAD}</p></div>`],
    ["a short promo without a link", "<div class='promo'><p>The promo words, he said.</p></div>"],
    [
      "paid text",
      `<div class='paywall'>${`<p>${LEAD}</p>`.repeat(8)}<p><a href='/x'>More</a></p></div>`,
    ],
    [
      "paywall",
      `<div class='paywall'><p>${LEAD}</p><p>It was <a href='/x'>told</a> again.</p></div>`,
    ],
    ["subscriber-only", `<p class='subscriber-only'>${LEAD}</p>`],
    ["non-paywall", `<div class='non-paywall'><p>${LEAD}</p></div>`],
    ["a field in a sentence", "<p>He wrote <input value='his name'> down.</p>"],
  ])("%s", (_, inner) => {
    const words = inner.replace(/<[^>]*>(?=<|$)|^<[^>]*>/gu, "");
    const kept = linesOf(inner).join(" ").replace(/\s+/gu, " ");
    for (const sentence of words.replace(/<[^>]*>/gu, "").match(/[^.]+\./gu) ?? []) {
      expect(kept).toContain(sentence.trim().replace(/\s+/gu, " "));
    }
  });

  it("nor does the mark-up by which search engines know what is paid for", () => {
    const page = `<!doctype html><body><article><h1>Head of it all</h1><div class="non-paywall"><p>${LEAD}</p></div><div class="paywall">${STORY.repeat(4)}</div></article>`;
    const article = importPage(page);
    expect(article).toMatchObject({ leftOut: [] });
  });
});

describe("what shows that it is furniture by more than a name goes", () => {
  it.each([
    [
      "a paywall’s form",
      `<div class='paywall'><p>Subscribe to go on reading what we found out about the wall.</p><button>Subscribe</button></div>`,
      "paywall",
    ],
    [
      "a promotion’s link",
      `<div class='promo'><p>Our reporters tell you each morning what the day will bring, and why it matters.</p><p><a href='/x'>Read it here</a></p></div>`,
      "related links",
    ],
    [
      "an invitation",
      "<div><p>Leave us your address and hear from us every week.</p><input type='email'></div>",
      "newsletter",
    ],
    ["a label", "<p class='ad-label'>Paid for by others</p>", "advertisement"],
  ])("%s", (_, inner, reason) => {
    expect(linesOf(inner)).toEqual([]);
    expect(read(inner).leftOut[0]).toMatchObject({ reason });
  });
});
