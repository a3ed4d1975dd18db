import { describe, expect, it } from "vitest";
import type { Claim } from "#lib/domain/claim.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { VERDICTS } from "#lib/domain/vocabulary.ts";
import { checkedArticle, HOSTILE, hostileArticle } from "../reviewed-fixture.ts";
import { renderClaimReview } from "./claim-review.ts";
import { sortReviewable } from "./reviewable.ts";
import { ClaimReviews } from "./schema-shape-fixture.ts";

function reviewsOf(reviewed: ReviewedArticle) {
  const written = renderClaimReview(reviewed);
  if (isRefusal(written)) throw new TypeError(written.message);
  return ClaimReviews.parse(JSON.parse(written))["@graph"];
}

describe("the claim reviews", () => {
  it("say what somebody else claimed, and what was found", () => {
    expect(reviewsOf(checkedArticle())).toEqual([
      {
        "@type": "ClaimReview",
        url: "https://news.example.org/2017/harbour",
        claimReviewed: "“it was bad.”",
        datePublished: "2017-04-12T14:00:00.000Z",
        inLanguage: "en",
        author: {
          "@type": "Organization",
          name: "The Herald",
          url: "https://news.example.org/",
        },
        reviewRating: {
          "@type": "Rating",
          ratingValue: 2,
          bestRating: 5,
          worstRating: 1,
          alternateName: "Misleading",
          ratingExplanation: "He said it was not bad.",
        },
        itemReviewed: {
          "@type": "Claim",
          author: { "@type": "Person", name: "Cy Dane" },
          datePublished: "2017-04-11",
          appearance: {
            "@type": "NewsArticle",
            url: "https://news.example.org/2017/harbour",
            headline: "Harbour talks fail",
            datePublished: "2017-04-11",
          },
        },
      },
    ]);
  });

  it.each([
    ["an own claim", { kind: "number", speaker: null }, "the article’s own claim"],
    ["no verdict", { verdict: null }, "no verdict yet"],
    ["no speaker", { speaker: "  " }, "who says it"],
    ["a misquotation", { verdict: "misquoted" }, "not what the speaker said"],
    ["a misattribution", { verdict: "misattributed" }, "somebody else’s"],
    ["what cannot be verified", { verdict: "unverifiable" }, "no rating"],
    ["what cannot be checked", { verdict: "not_checkable" }, "no rating"],
    ["an open check", { check: "checking" }, "not finished"],
    ["a stale check", { check: "stale" }, "check it again"],
    ["a finding that nobody else has read", { review: "none" }, "ask for a review"],
    ["an open review", { review: "requested" }, "still to be decided"],
    ["a returned finding", { review: "returned" }, "returned it"],
    ["a declined finding", { review: "declined" }, "declined it"],
  ] satisfies [string, Partial<Claim>, string][])(
    "are refused for %s, with the reason",
    (_, changes, why) => {
      expect(renderClaimReview(checkedArticle(changes))).toMatchObject({
        refusal: "conflict",
        message: expect.stringMatching(new RegExp(`“it was bad\\.”: .*${why}`, "u")),
      });
    },
  );

  it("are made of any kind of claim with a speaker", () => {
    expect(reviewsOf(checkedArticle({ kind: "number" }))).toHaveLength(1);
  });

  it("leave out the claims that cannot be one, and say why", () => {
    const [claim] = checkedArticle().claims;
    if (!claim) throw new TypeError("The article has a claim.");
    const claims = [claim, { ...claim, id: "other", verdict: null }];
    expect(reviewsOf({ ...checkedArticle(), claims })).toHaveLength(1);
    expect(sortReviewable(claims).unreviewable).toEqual([
      { claim: claims[1], why: "it has no verdict yet" },
    ]);
  });

  it("are refused for an article without an address, which is to be filled in", () => {
    const reviewed = checkedArticle();
    const article = { ...reviewed.article, sourceUrl: null };
    expect(renderClaimReview({ ...reviewed, article })).toMatchObject({
      refusal: "conflict",
      message: expect.stringContaining("Fill in its source address"),
    });
  });

  it("explain by what readers are told, never by the checker’s own note", () => {
    const reviewed = checkedArticle({
      note: "Rang his aide, who begs us not to say so.",
      corrections: [],
    });
    const written = renderClaimReview(reviewed);
    expect(written).not.toContain("aide");
    expect(reviewsOf(reviewed)[0]?.reviewRating).not.toHaveProperty("ratingExplanation");
  });

  it("are by the desk where no publication is named, and without what nobody knows", () => {
    const reviewed = checkedArticle({ note: null, corrections: [], rounds: [] });
    const facts = { publication: null, date: null, language: null };
    const [review] = reviewsOf({ ...reviewed, article: { ...reviewed.article, ...facts } });
    expect(review?.author.name).toBe("Desk");
    expect(review?.itemReviewed).not.toHaveProperty("datePublished");
    expect(review?.reviewRating).not.toHaveProperty("ratingExplanation");
    expect(review?.datePublished).toBe("2017-04-12T12:00:00.000Z");
  });

  it("rate verdicts on a scale of five", () => {
    const rated = VERDICTS.flatMap((verdict) => {
      const { reviewable } = sortReviewable(checkedArticle({ verdict }).claims);
      return reviewable.map(({ rating }) => [verdict, rating]);
    });
    expect(Object.fromEntries(rated)).toEqual({
      accurate: 5,
      needs_context: 4,
      outdated: 3,
      misleading: 2,
      inaccurate: 1,
    });
  });

  it.each(HOSTILE.map((words) => [words.slice(0, 30), words]))("survive %j", (_, words) => {
    const reviewed = hostileArticle(words);
    expect(renderClaimReview(reviewed)).not.toMatch(/[<>&\u2028\u2029]/u);
    expect(reviewsOf(reviewed)[0]?.claimReviewed).toBe(words.trim());
  });
});
