import { describe, expect, it } from "vitest";
import { claimLook } from "./claim-look.ts";
import { CHECK_LOOKS, REVIEW_LOOKS, SHAPES, VERDICT_LOOKS } from "./state-looks.ts";
import { STATE_SHAPES, shapeMarkup } from "./state-shapes.ts";
import { CHECKS, REVIEWS, VERDICTS } from "./vocabulary.ts";

it.each([
  ["unchecked", null, "none", "dotted plain", [], "Unchecked"],
  ["checking", null, "none", "dashed accent", [], "Checking"],
  ["awaiting_source", null, "none", "dashed doubt", ["clock"], "Awaiting source"],
  ["waived", null, "none", "thin plain", [], "Waived"],
  ["checked", "accurate", "none", "solid good", [], "Accurate"],
  ["checked", "not_checkable", "none", "thin plain", [], "Not checkable"],
  ["checked", "needs_context", "none", "wavy doubt", [], "Needs context"],
  ["checked", "misleading", "none", "double bad", [], "Misleading"],
  ["checked", "misquoted", "requested", "double bad", ["flag"], "Flagged: Misquoted"],
  ["checked", "accurate", "requested", "solid good", ["flag"], "Flagged: Accurate"],
  ["checked", "misquoted", "returned", "double bad", ["back"], "Returned: Misquoted"],
  ["checked", "misquoted", "approved", "double bad", ["seal"], "Approved: Misquoted"],
  ["checked", "misquoted", "declined", "double bad", ["barred"], "Stet: Misquoted"],
  [
    "stale",
    "accurate",
    "approved",
    "broken doubt",
    ["seal", "alert"],
    "Approved: Stale: was Accurate",
  ],
  ["stale", null, "none", "broken doubt", ["alert"], "Stale"],
  // As an import or another program leaves it: what was found counts, whatever the check is called.
  ["unchecked", "inaccurate", "none", "double bad", [], "Inaccurate"],
  ["awaiting_source", "unverifiable", "none", "wavy doubt", ["clock"], "Unverifiable"],
] as const)("a claim %s, %s, review %s is drawn %s with %j and called “%s”", (...row) => {
  const [check, verdict, review, line, signs, label] = row;
  const look = claimLook({ check, verdict, review });
  expect(`${look.finding.line} ${look.finding.tone}`).toBe(line);
  expect(look.signs.map(({ shape }) => shape)).toEqual(signs);
  expect(look.label).toBe(label);
});

describe("a state", () => {
  it("keeps its line and colour whatever the review is", () => {
    for (const verdict of VERDICTS) {
      for (const review of REVIEWS) {
        expect(claimLook({ check: "checked", verdict, review }).finding).toBe(
          VERDICT_LOOKS[verdict],
        );
      }
    }
  });

  it("is told from every other by its shape, without its colour", () => {
    // A check that is done without a finding reads as one that found nothing wrong; what is waived
    // and what cannot be checked both need no more work.
    const checks = CHECKS.filter((check) => check !== "checked" && check !== "waived");
    const states = [
      ...VERDICTS.map((verdict) => ({ check: "checked" as const, verdict })),
      ...checks.map((check) => ({ check, verdict: null })),
    ].map((claim) => claimLook({ ...claim, review: "none" }));
    const told = Map.groupBy(states, ({ finding }) => finding.shape);
    for (const alike of told.values()) expect(alike.map(({ label }) => label)).toHaveLength(1);
    const reviews = REVIEWS.filter((review) => review !== "none");
    for (const review of reviews) expect(told.has(REVIEW_LOOKS[review].shape)).toBe(false);
  });

  it("has a line of one kind for each colour, so that lines read alike", () => {
    const tones = new Map<string, Set<string>>();
    for (const { line, tone } of [...Object.values(CHECK_LOOKS), ...Object.values(VERDICT_LOOKS)]) {
      tones.set(line, (tones.get(line) ?? new Set()).add(tone));
    }
    // Dashes are work that goes on, whether it is ours or somebody else's to go on with.
    expect([...tones].filter(([, colours]) => colours.size > 1)).toEqual([
      ["dashed", new Set(["accent", "doubt"])],
    ]);
  });
});

describe("a shape", () => {
  it.each(SHAPES)("%s is drawn as markup too", (shape) => {
    const strokes = shapeMarkup(shape).match(/<path d="[^"]+"[^>]*><\/path>/g);
    expect(strokes).toHaveLength(STATE_SHAPES[shape].length);
  });
});
