import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeAnchor } from "../anchor.ts";
import { anyText } from "../arbitrary-fixture.ts";
import { snapRange } from "../text.ts";
import type { Outcome } from "../vocabulary.ts";
import type { Stepwise } from "./find-strings.ts";
import { type ClaimPlace, type CorrectionPlace, relocateFindings } from "./relocate-findings.ts";

function done<T>(steps: Stepwise<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

function claimOn(text: string, words: string, outcome: Outcome = "kept"): ClaimPlace {
  const start = text.indexOf(words);
  return { claim: "1", outcome, ...describeAnchor(text, { start, end: start + words.length }) };
}

function correctionOf(text: string, words: string): CorrectionPlace {
  const start = text.indexOf(words);
  const place = { start, end: start + words.length, exact: words, outcome: "kept" } as const;
  return {
    correction: "2",
    claim: "1",
    ...place,
    action: "replace",
    insert: "x",
    state: "approved",
  };
}

describe("a correction", () => {
  const before =
    "Nobody knew. Then, the mayor said, the old dam by the river cost 12 million euros to build.";
  const find = (after: string, claim: string, correction: string) =>
    done(
      relocateFindings(
        { before, after },
        {
          claims: [claimOn(before, claim)],
          corrections: [correctionOf(before, correction)],
        },
      ),
    );

  test("inside its claim goes where its claim goes", () => {
    const after =
      "It is 12 million euros to build. All say the old dam by the river cost 12 million euros to build.";
    const { claims, corrections } = find(
      after,
      "the old dam by the river cost 12 million",
      "12 million",
    );
    expect(claims[0]?.place).toMatchObject({ by: "words" });
    expect(corrections[0]?.place).toMatchObject({ start: after.lastIndexOf("12"), by: "words" });
  });

  test("inside its claim is lost with it, though its own words stand elsewhere", () => {
    const after =
      "Nobody knew. Then the mayor said that the new dam by the river cost 12 million euros to build.";
    const { claims, corrections } = find(
      after,
      "the old dam by the river cost 12 million",
      "12 million",
    );
    expect(claims[0]?.place).toBeNull();
    expect(corrections[0]?.place).toBeNull();
  });

  test("outside of its claim goes where its own words stand", () => {
    const after = `${before} So they say.`;
    const { corrections } = find(after, "the mayor said", "12 million euros");
    expect(corrections[0]?.place?.start).toBe(after.indexOf("12"));
  });
});

const anyEdit = fc.record({ at: fc.nat(), cut: fc.nat(9), put: anyText });
const anyCase = anyText
  .filter((text) => text.trim() !== "")
  .chain((before) =>
    fc.record({
      before: fc.constant(before),
      start: fc.nat(before.length - 1),
      length: fc.integer({ min: 1, max: 60 }),
      inside: fc.tuple(fc.nat(60), fc.nat(60)),
      edits: fc.array(anyEdit, { maxLength: 4 }),
    }),
  );

test("whatever was edited, what was inside its claim is inside it, or is lost", () => {
  fc.assert(
    fc.property(anyCase, ({ before, start, length, inside: [from, more], edits }) => {
      const range = snapRange(before, { start, end: Math.min(before.length, start + length) });
      fc.pre(range !== null);
      const claim = { claim: "1", outcome: "kept", ...describeAnchor(before, range) } as const;
      const at = Math.min(range.start + from, range.end);
      const place = { start: at, end: Math.min(at + more, range.end) };
      const after = edits.reduce((text, { at, cut, put }) => {
        const from = at % (text.length + 1);
        return (text.slice(0, from) + put + text.slice(from + cut)).toWellFormed();
      }, before);
      const correction: CorrectionPlace = {
        ...correctionOf(before, ""),
        ...place,
        exact: before.slice(place.start, place.end),
      };
      const found = done(
        relocateFindings({ before, after }, { claims: [claim], corrections: [correction] }),
      );
      const [whole, part] = [found.claims[0]?.place, found.corrections[0]?.place];
      if (!part) return whole === null || whole === undefined;
      expect(whole).toBeTruthy();
      expect(after.slice(part.start, part.end)).toBe(correction.exact);
      expect(part.start - (whole?.start ?? 0)).toBe(place.start - range.start);
    }),
  );
});
