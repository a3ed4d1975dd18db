import { describe, expect, it } from "vitest";
import type { Act, Deed } from "./acts.ts";
import { applyAct } from "./apply-act.ts";
import { ada, claim, text, view } from "./claim-fixture.ts";
import { inverseOf } from "./inverse-act.ts";

const act = (deed: Deed): Act => ({ ...deed, article: "a1", by: ada, at: "2026-01-01T00:00:00Z" });
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

const deeds: readonly (readonly [string, Deed])[] = [
  [
    "tagging",
    {
      type: "tag",
      claim: "c2",
      input: { id: "c2", revision: 1, start: 4, end: 10, kind: "other" },
    },
  ],
  [
    "a verdict",
    { type: "change", claim: "c1", changes: { verdict: "accurate", check: "checked" } },
  ],
  ["a deletion", { type: "delete", claim: "c1" }],
  ["evidence", { type: "add_evidence", claim: "c1", input: evidence }],
  ["a correction", { type: "propose", claim: "c1", input: correction }],
  ["a flag", { type: "decide", claim: "c1", decision: "request", comment: null }],
];

describe("applyAct", () => {
  it.each(deeds)("shows %s at once, and once only", (_, deed) => {
    const once = applyAct(view, act(deed));
    expect(once).not.toEqual(view);
    expect(applyAct(once, act(deed))).toEqual(once);
  });

  it.each(deeds)("is as before after %s and its inverse", (_, deed) => {
    const inverse = inverseOf(deed, claim, () => "new");
    expect(inverse).not.toBeNull();
    if (inverse) expect(applyAct(applyAct(view, act(deed)), act(inverse))).toEqual(view);
  });

  it("puts a new claim where its words stand, with the quote", () => {
    const input = { id: "c0", revision: 1, start: 4, end: 10, kind: "other" } as const;
    const { claims } = applyAct(view, act({ type: "tag", claim: "c0", input }));
    expect(claims.map(({ anchor }) => anchor.exact)).toEqual(["bridge", "41,000"]);
  });

  it("draws no claim on a text that has been replaced meanwhile", () => {
    const input = { id: "c0", revision: 2, start: 4, end: 10, kind: "other" } as const;
    expect(applyAct(view, act({ type: "tag", claim: "c0", input }))).toEqual(view);
  });

  it("takes an approval back when the finding changes", () => {
    const approved = { ...view, claims: [{ ...claim, review: "approved" as const }] };
    const changes = { verdict: "outdated" as const };
    const [after] = applyAct(approved, act({ type: "change", claim: "c1", changes })).claims;
    expect(after?.review).toBe("none");
  });

  it("keeps the words that a correction was made for", () => {
    const [after] = applyAct(view, act({ type: "propose", claim: "c1", input: correction })).claims;
    expect(after?.corrections[0]?.exact).toBe(text.slice(19, 25));
  });
});

describe("inverseOf", () => {
  it("has nothing against a comment", () => {
    const deed = { type: "comment", claim: "c1", input: { id: "m1", body: "Well." } } as const;
    expect(inverseOf(deed, claim, () => "new")).toBeNull();
  });

  it("brings back what was withdrawn under a new identifier", () => {
    const [had] = applyAct(
      view,
      act({ type: "add_evidence", claim: "c1", input: evidence }),
    ).claims;
    const deed = { type: "withdraw_evidence", claim: "c1", evidence: "e1" } as const;
    const inverse = inverseOf(deed, had ?? null, () => "new");
    expect(inverse).toMatchObject({ type: "add_evidence", input: { id: "new", title: "Report" } });
  });
});
