import { describe, expect, test } from "vitest";
import { REVIEWS } from "#lib/domain/vocabulary.ts";
import { amendRisk } from "./amend-risk.ts";

const by = (id: string) => ({ createdBy: { id } });
const desk = { reviewers: ["rita", "ravi"], maySelfReview: false };
const carls = { correction: by("carl"), desk };

describe("changing a colleague’s correction", () => {
  test.each(REVIEWS)("is warned of before, where the review is: %s", (review) => {
    const claim = { review, ...by("carl") };
    expect(amendRisk({ ...carls, claim, me: "rita" })).toContain(
      "somebody else has to decide on the claim",
    );
    const alone = { reviewers: ["rita"], maySelfReview: false };
    expect(amendRisk({ ...carls, claim, desk: alone, me: "rita" })).toContain(
      "nobody else on this desk could decide on the claim",
    );
  });

  test("says that an approval goes", () => {
    const claim = { review: "approved", ...by("carl") } as const;
    expect(amendRisk({ ...carls, claim, me: "rita" })).toContain("the approval goes");
  });

  test("costs nothing where one decides on own findings, may not decide, or wrote them already", () => {
    const claim = { review: "requested", ...by("carl") } as const;
    const free = { ...desk, maySelfReview: true };
    expect(amendRisk({ ...carls, claim, desk: free, me: "rita" })).toBeNull();
    expect(amendRisk({ ...carls, claim, me: "carl" })).toBeNull();
    expect(amendRisk({ ...carls, claim, correction: by("rita"), me: "rita" })).toBeNull();
  });
});
