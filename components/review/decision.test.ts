import { expect, it } from "vitest";
import type { FlaggedClaim } from "#lib/domain/answers/queue.ts";
import { articleWith, claimWith } from "#lib/domain/claim-fixture.ts";
import { decisionOn, type Verb, type Written } from "./decision.ts";

const wording = [{ correction: "k1", version: 1, insert: "40,812" }];

function flaggedWith(more: Partial<FlaggedClaim> = {}): FlaggedClaim {
  const { id, desk, headline, deadline, stage, revision } = articleWith();
  return {
    article: { id, desk, headline, deadline, stage, revision },
    claim: claimWith({ review: "requested", covers: "abc" }),
    context: { start: 0, text: "" },
    warnings: {},
    own: false,
    maySelfReview: false,
    mayAmendOnApproval: true,
    ...more,
  };
}

it.each<[string, Partial<FlaggedClaim>, Verb, Partial<Written>, string]>([
  ["one’s own finding", { own: true }, "approve", {}, "own"],
  ["a return without a word", {}, "return", {}, "comment"],
  ["an approval of other words", { mayAmendOnApproval: false }, "approve", { wording }, "wording"],
])("takes no decision on %s", (_, flagged, verb, written, fault) => {
  const decided = decisionOn(flaggedWith(flagged), verb, {
    comment: null,
    wording: [],
    ...written,
  });
  expect(decided).toEqual({ fault });
});

it.each<[string, Partial<FlaggedClaim>, Verb, Partial<Written>, object]>([
  ["an approval", {}, "approve", {}, { comment: null }],
  ["an approval with other words", {}, "approve", { wording }, { wording }],
  ["a return with a comment", {}, "return", { comment: "Ring her." }, { comment: "Ring her." }],
  [
    "a return with other words alone",
    { mayAmendOnApproval: false },
    "return",
    { wording },
    { wording },
  ],
  [
    "one’s own finding where the desk lets one",
    { own: true, maySelfReview: true },
    "approve",
    {},
    {},
  ],
])("names what was seen with %s", (_, flagged, verb, written, expected) => {
  const decided = decisionOn(flaggedWith(flagged), verb, {
    comment: null,
    wording: [],
    ...written,
  });
  const seen = { revision: 1, covers: "abc" };
  expect(decided).toMatchObject({ act: { kind: "decide", decision: verb, seen, ...expected } });
});

it("lets other words go where the words stand", () => {
  const decided = decisionOn(flaggedWith(), "decline", { comment: null, wording });
  expect(decided).not.toHaveProperty("act.wording");
});
