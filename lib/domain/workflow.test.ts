import { describe, expect, test } from "vitest";
import { isRefusal } from "./refusal.ts";
import { DECISIONS, REVIEWS, ROLES } from "./vocabulary.ts";
import { decide, reviewAfterChange, TRANSITIONS } from "./workflow.ts";

const reviewer = { id: "rita", role: "reviewer", maySelfReview: false } as const;
const checker = { id: "carl", role: "checker", maySelfReview: false } as const;
const flagged = { review: "requested", authors: ["carl"], decisions: ["request"] } as const;

describe("the usual way", () => {
  test("a checker asks, a reviewer approves", () => {
    const asked = decide({ review: "none", authors: ["carl"], decisions: [] }, checker, {
      decision: "request",
      comment: null,
    });
    expect(asked).toMatchObject({ review: "requested" });
    expect(decide(flagged, reviewer, { decision: "approve", comment: null })).toEqual({
      review: "approved",
      corrections: "approved",
      own: false,
    });
  });
  test("a reviewer returns it, saying what has to change", () => {
    expect(
      decide(flagged, reviewer, { decision: "return", comment: "Name the source." }),
    ).toMatchObject({
      review: "returned",
      corrections: "proposed",
    });
  });
  test("a reviewer lets the words stand", () => {
    expect(decide(flagged, reviewer, { decision: "decline", comment: null })).toMatchObject({
      review: "declined",
      corrections: "declined",
    });
  });
});

describe("what is refused", () => {
  test.each(["", "   ", null])("a return without a reason (%j)", (comment) => {
    expect(decide(flagged, reviewer, { decision: "return", comment: comment })).toMatchObject({
      refusal: "invalid",
      errors: [{ path: "comment" }],
    });
  });
  test.each(["approve", "return", "decline"] as const)("a checker’s %s", (decision) => {
    expect(decide(flagged, checker, { decision, comment: "Because." })).toMatchObject({
      refusal: "forbidden",
    });
  });
  test.each(["approve", "return", "decline"] as const)("%s on one’s own finding", (decision) => {
    const own = { review: "requested", authors: ["carl", "rita"], decisions: [] } as const;
    expect(decide(own, reviewer, { decision, comment: "Because." })).toMatchObject({
      refusal: "own_finding",
    });
    const allowed = decide(
      own,
      { ...reviewer, maySelfReview: true },
      { decision, comment: "Because." },
    );
    expect(allowed).toMatchObject({ own: true });
  });
  test("every decision from every state that its row does not name, whatever the role", () => {
    for (const decision of DECISIONS) {
      for (const review of REVIEWS) {
        if (TRANSITIONS[decision].from.includes(review)) continue;
        for (const role of ROLES) {
          const decider = { id: "x", role, maySelfReview: true };
          expect(
            isRefusal(
              decide({ review, authors: [], decisions: [] }, decider, {
                decision,
                comment: "Because.",
              }),
            ),
          ).toBe(true);
        }
      }
    }
  });
});

test("asking again undoes any decision", () => {
  for (const review of ["approved", "returned", "declined"] as const) {
    expect(
      decide({ review, authors: [], decisions: [] }, reviewer, {
        decision: "request",
        comment: null,
      }),
    ).toMatchObject({
      review: "requested",
      corrections: "proposed",
    });
  }
});

test("an approval does not cover what came after it", () => {
  expect(reviewAfterChange("approved")).toBe("none");
  expect(reviewAfterChange("declined")).toBe("none");
  expect(reviewAfterChange("requested")).toBe("requested");
});

test("an approval is not a checker’s to reopen", () => {
  const approved = { review: "approved", authors: [], decisions: ["request", "approve"] } as const;
  const asked = { decision: "request", comment: null } as const;
  expect(decide(approved, checker, asked)).toMatchObject({ refusal: "forbidden" });
  expect(decide(approved, reviewer, asked)).toMatchObject({ review: "requested" });
});

test("a request that is withdrawn leaves what stood before", () => {
  const withdrawn = { decision: "withdraw", comment: null } as const;
  const asked = { ...flagged, decisions: ["request", "return", "request"] } as const;
  expect(decide(asked, checker, withdrawn)).toMatchObject({ review: "returned" });
  expect(decide(flagged, checker, withdrawn)).toMatchObject({ review: "none" });
});
