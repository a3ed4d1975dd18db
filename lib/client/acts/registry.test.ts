import { describe, expect, it } from "vitest";
import {
  ADA,
  claimWith,
  evidenceWith,
  roundWith,
  TEXT,
  viewWith,
} from "#lib/domain/claim-fixture.ts";
import type { Decision, Review } from "#lib/domain/vocabulary.ts";
import type { Act, ClaimChanges, PerformedAct } from "./act.ts";
import { applyAct } from "./apply-act.ts";
import { rulesOf } from "./registry.ts";

const view = viewWith();
const claim = claimWith();
const performed = (act: Act): PerformedAct => ({
  ...act,
  article: "a1",
  by: ADA,
  at: "2026-01-01T00:00:00Z",
});
const evidence = {
  id: "e1",
  stance: "supports",
  title: "Report",
  url: null,
  locator: null,
  excerpt: null,
  primary: true,
  confidential: false,
} as const;
const correction = {
  id: "k1",
  action: "replace",
  start: 19,
  end: 25,
  insert: "40,812",
  notice: "none",
  noticeText: null,
  reason: null,
} as const;

const acts: readonly (readonly [string, Act])[] = [
  [
    "tagging",
    {
      kind: "tag",
      claim: "c2",
      input: { id: "c2", revision: 1, start: 4, end: 10, kind: "other" },
    },
  ],
  [
    "a verdict",
    { kind: "change", claim: "c1", changes: { verdict: "accurate", check: "checked" } },
  ],
  ["a deletion", { kind: "delete", claim: "c1" }],
  ["evidence", { kind: "add_evidence", claim: "c1", input: evidence }],
  ["a correction", { kind: "propose", claim: "c1", input: correction }],
  [
    "a correction of this revision",
    { kind: "propose", claim: "c1", input: { ...correction, revision: 1 } },
  ],
  ["a flag", { kind: "decide", claim: "c1", decision: "request", comment: null }],
];

describe("applyAct", () => {
  it.each(acts)("shows %s at once, and once only", (_, act) => {
    const once = applyAct(view, performed(act));
    expect(once).not.toEqual(view);
    expect(applyAct(once, performed(act))).toEqual(once);
  });

  it.each(acts)("is as before after %s and its inverse", (_, act) => {
    const inverse = rulesOf(act).inverse(act, claim, () => "new");
    expect(inverse).not.toBeNull();
    if (inverse) expect(applyAct(applyAct(view, performed(act)), performed(inverse))).toEqual(view);
  });

  it("puts a new claim where its words stand, with the quote", () => {
    const input = { id: "c0", revision: 1, start: 4, end: 10, kind: "other" } as const;
    const { claims } = applyAct(view, performed({ kind: "tag", claim: "c0", input }));
    expect(claims.map(({ anchor }) => anchor.exact)).toEqual(["bridge", "41,000"]);
  });

  it("draws no claim on a text that has been replaced meanwhile", () => {
    const input = { id: "c0", revision: 2, start: 4, end: 10, kind: "other" } as const;
    expect(applyAct(view, performed({ kind: "tag", claim: "c0", input }))).toEqual(view);
  });

  it("takes an approval back when the finding changes", () => {
    const approved = { ...view, claims: [{ ...claim, review: "approved" as const }] };
    const changes = { verdict: "outdated" as const };
    const [after] = applyAct(approved, performed({ kind: "change", claim: "c1", changes })).claims;
    expect(after?.review).toBe("none");
  });

  it.each<[string, ClaimChanges, Review]>([
    ["is no longer settled", { check: "checking" }, "none"],
    ["stays settled", { check: "waived" }, "approved"],
    ["gets a note", { note: "Looked again." }, "none"],
    ["gets a speaker", { speaker: "The mayor" }, "none"],
    ["is of another kind", { kind: "date" }, "none"],
    ["is of the same kind", { kind: "number" }, "approved"],
    ["is urgent", { priority: "high" }, "approved"],
  ])("on an approved claim that %s", (_, changes, review) => {
    const approved = { ...claim, check: "checked", review: "approved" } as const;
    const shown = { ...view, claims: [approved] };
    const [after] = applyAct(shown, performed({ kind: "change", claim: "c1", changes })).claims;
    expect(after?.review).toBe(review);
  });

  it("takes an approval back when evidence is withdrawn", () => {
    const approved = { ...claim, evidence: [evidenceWith()], review: "approved" } as const;
    const shown = { ...view, claims: [approved] };
    const act = { kind: "withdraw_evidence", claim: "c1", evidence: "e1" } as const;
    expect(applyAct(shown, performed(act)).claims[0]?.review).toBe("none");
  });

  it("takes an approval back when evidence is added", () => {
    const shown = { ...view, claims: [{ ...claim, review: "approved" as const }] };
    const act = { kind: "add_evidence", claim: "c1", input: evidence } as const;
    expect(applyAct(shown, performed(act)).claims[0]?.review).toBe("none");
  });

  it.each<[readonly Decision[], Review]>([
    [["request"], "none"],
    [["request", "return", "request"], "returned"],
    [["request", "return", "request", "withdraw", "request"], "returned"],
    [["return", "request", "approve", "request"], "none"],
  ])("after %j and a withdrawal shows the review as %s", (decisions, review) => {
    const rounds = decisions.map((decision) => roundWith({ decision }));
    const shown = { ...view, claims: [{ ...claim, review: "requested" as const, rounds }] };
    const act = { kind: "decide", claim: "c1", decision: "withdraw", comment: null } as const;
    expect(applyAct(shown, performed(act)).claims[0]?.review).toBe(review);
  });

  it("draws neither a correction nor a claim made for another revision", () => {
    const input = { ...correction, revision: 2 };
    const proposed = applyAct(view, performed({ kind: "propose", claim: "c1", input }));
    expect(proposed.claims[0]?.corrections).toEqual([]);
    const was = { ...claim, id: "c9", anchor: { ...claim.anchor, revision: 2 } };
    expect(applyAct(view, performed({ kind: "restore", claim: "c9", was })).claims).toEqual([
      claim,
    ]);
  });

  it("keeps the words that a correction was made for", () => {
    const [after] = applyAct(
      view,
      performed({ kind: "propose", claim: "c1", input: correction }),
    ).claims;
    expect(after?.corrections[0]?.exact).toBe(TEXT.slice(19, 25));
  });
});

describe("the inverse of an act", () => {
  it("has nothing against a comment", () => {
    const act = { kind: "comment", claim: "c1", input: { id: "m1", body: "Well." } } as const;
    expect(rulesOf(act).inverse(act, claim, () => "new")).toBeNull();
  });

  it("proposes a withdrawn correction for the revision that it was made for, and no other", () => {
    const [had] = applyAct(
      view,
      performed({ kind: "propose", claim: "c1", input: correction }),
    ).claims;
    const act = { kind: "withdraw_correction", claim: "c1", correction: "k1" } as const;
    const inverse = rulesOf(act).inverse(act, had ?? null, () => "new");
    expect(inverse).toMatchObject({ kind: "propose", input: { id: "new", revision: 1 } });
    if (inverse) {
      expect(rulesOf(inverse).faultAt?.(inverse, 1)).toBeNull();
      expect(rulesOf(inverse).faultAt?.(inverse, null)).toBeNull();
      expect(rulesOf(inverse).faultAt?.(inverse, 2)).toContain("revision 2");
    }
  });

  it("approves again what a reviewer reopened", () => {
    const act = { kind: "decide", claim: "c1", decision: "request", comment: null } as const;
    const inverse = (review: Review) =>
      rulesOf(act).inverse(act, { ...claim, review }, () => "new");
    expect(inverse("approved")).toMatchObject({ decision: "approve" });
    expect(inverse("returned")).toMatchObject({ decision: "withdraw" });
  });

  it("brings back what was withdrawn under a new identifier", () => {
    const [had] = applyAct(
      view,
      performed({ kind: "add_evidence", claim: "c1", input: evidence }),
    ).claims;
    const act = { kind: "withdraw_evidence", claim: "c1", evidence: "e1" } as const;
    const inverse = rulesOf(act).inverse(act, had ?? null, () => "new");
    expect(inverse).toMatchObject({ kind: "add_evidence", input: { id: "new", title: "Report" } });
  });
});
