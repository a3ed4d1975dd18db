import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRevision } from "#lib/domain/arbitrary-fixture.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { reviewedOf, textOf, type Wanted } from "../article-fixture.ts";
import { checkedArticle, HOSTILE, hostileArticle } from "../reviewed-fixture.ts";
import { renderNewsArticle } from "./news-article.ts";
import { NewsArticle } from "./schema-shape-fixture.ts";

function articleOf(reviewed: ReviewedArticle) {
  const written = renderNewsArticle(reviewed);
  if (isRefusal(written)) throw new TypeError(written.message);
  return NewsArticle.parse(JSON.parse(written));
}

describe("the news article", () => {
  it("has the corrected words, and tells what was corrected", () => {
    expect(articleOf(checkedArticle())).toEqual({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      headline: "Harbour talks fail",
      url: "https://news.example.org/2017/harbour",
      inLanguage: "en",
      datePublished: "2017-04-11",
      dateModified: "2017-04-12T14:00:00.000Z",
      author: { "@type": "Person", name: "Bea Cole" },
      publisher: { "@type": "Organization", name: "The Herald" },
      correction: [
        {
          "@type": "CorrectionComment",
          text: "Correction: He said it was not bad.",
          datePublished: "2017-04-12T14:00:00.000Z",
        },
      ],
      articleBody:
        "Harbour talks fail\nThe mayor 😀 said, “it was not bad.” Then he left at nine.\nTen people came.",
    });
  });

  it("leaves out what nobody knows", () => {
    expect(Object.keys(articleOf(reviewedOf(textOf(["Ten came."]))))).toEqual([
      "@context",
      "@type",
      "headline",
      "inLanguage",
      "articleBody",
    ]);
  });

  it.each([
    ["came with the article", { state: "applied", appliedIn: 1 }, "import", undefined, undefined],
    ["went into it", { state: "applied", appliedIn: 1 }, "publish", "12:00", "12:00"],
    ["is approved", { state: "approved" }, "import", "14:00", "14:00"],
    ["is only proposed", { state: "proposed" }, "import", null, undefined],
  ] as const)("dates a correction that %s", (_, correction, origin, published, modified) => {
    const rounds = correction.state === "applied" ? { rounds: [] } : {};
    const reviewed = checkedArticle(rounds, correction satisfies Partial<Wanted>);
    const article = articleOf({ ...reviewed, revision: { ...reviewed.revision, origin } });
    const at = (time: string | undefined) => time && `2017-04-12T${time}:00.000Z`;
    expect(article.dateModified).toBe(at(modified));
    if (published === null) expect(article.correction).toBeUndefined();
    else expect(article.correction?.[0]?.datePublished).toBe(at(published));
  });

  it.each([
    ["By Ann Lee", "Ann Lee"],
    ["By Ann Lee and Bob Ray", ["Ann Lee", "Bob Ray"]],
    ["Ann Lee, Bob Ray & Cy Anderson", ["Ann Lee", "Bob Ray", "Cy Anderson"]],
    ["BY ANN LEE, BOB RAY, AND CY SAND", ["ANN LEE", "BOB RAY", "CY SAND"]],
    ["By ", undefined],
  ])("names whoever the byline names: %s", (byline, names) => {
    const reviewed = checkedArticle();
    const { author } = articleOf({ ...reviewed, article: { ...reviewed.article, byline } });
    const named = Array.isArray(author) ? author.map(({ name }) => name) : author?.name;
    expect(named).toEqual(names);
  });

  it("corrects its headline with the text", () => {
    const correction = { at: "fail", action: "replace", insert: "succeed" } as const;
    const reviewed = checkedArticle({}, correction);
    expect(articleOf(reviewed).headline).toBe("Harbour talks succeed");
    const article = { ...reviewed.article, headline: "Another one" };
    expect(articleOf({ ...reviewed, article }).headline).toBe("Another one");
  });

  it("is refused when approved corrections touch", () => {
    const [claim] = checkedArticle().claims;
    if (!claim) throw new TypeError("The article has a claim.");
    const claims = [claim, { ...claim, id: "other" }];
    expect(renderNewsArticle({ ...checkedArticle(), claims })).toMatchObject({
      refusal: "conflict",
    });
  });

  it("has exactly the words of an article without corrections", () => {
    fc.assert(
      fc.property(anyRevision, (revision) => {
        expect(articleOf(reviewedOf(revision)).articleBody).toBe(revision.text);
      }),
    );
  });

  it.each(HOSTILE.map((words) => [words.slice(0, 30), words]))("survives %j", (_, words) => {
    const reviewed = hostileArticle(words);
    expect(renderNewsArticle(reviewed)).not.toMatch(/[<>&\u2028\u2029]/u);
    expect(articleOf(reviewed).articleBody).toBe(reviewed.revision.text);
  });
});
