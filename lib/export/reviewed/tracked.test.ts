import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Correction } from "#lib/domain/correction.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { reviewedOf, textOf, type Wanted } from "../article-fixture.ts";
import { anyReviewed } from "../word/arbitrary-fixture.ts";
import { correctText } from "./corrected.ts";
import type { ExportOptions } from "./options.ts";
import { type TrackedEdit, trackedEdits } from "./tracked.ts";
import { acceptAll, rejectAll } from "./tracked-fixture.ts";

const ACCEPTED: ExportOptions = { corrections: "accepted" };
const PROPOSED: ExportOptions = { corrections: "proposed" };

const text = textOf(["Ten people came on Monday."]);

function drawn(reviewed: ReviewedArticle, options = ACCEPTED): readonly TrackedEdit[] {
  const edits = trackedEdits(reviewed, options);
  if (isRefusal(edits)) throw new TypeError(edits.message);
  return edits;
}

/** A correction in state `state` of the words `at`. */
const change = (
  state: Correction["state"],
  at: string,
  insert: string,
  more: Partial<Wanted> = {},
): Wanted => ({ at, action: insert === "" ? "delete" : "replace", insert, state, ...more });

/** An applied correction: `now` are the words that stand, `exact` those that stood. */
const applied = (now: string, exact: string, more: Partial<Wanted> = {}): Wanted =>
  change("applied", now, now, { exact, appliedIn: 2, ...more });

describe("trackedEdits", () => {
  it.each<[string, readonly Wanted[], ExportOptions, string, string]>([
    [
      "draws what is approved",
      [change("approved", "Ten", "Nine"), change("approved", " on Monday", "")],
      ACCEPTED,
      "Nine people came.",
      "Ten people came on Monday.",
    ],
    [
      "draws what is proposed only when that is wished for",
      [change("proposed", "Ten", "Nine")],
      ACCEPTED,
      "Ten people came on Monday.",
      "Ten people came on Monday.",
    ],
    [
      "draws what is proposed when that is wished for",
      [change("proposed", "Ten", "Nine")],
      PROPOSED,
      "Nine people came on Monday.",
      "Ten people came on Monday.",
    ],
    [
      "leaves out what was declined, lost, or changes nothing",
      [
        change("declined", "Ten", "Nine"),
        change("proposed", "came", "went", { outcome: "lost" }),
        change("approved", "Monday", "Monday"),
      ],
      PROPOSED,
      "Ten people came on Monday.",
      "Ten people came on Monday.",
    ],
    [
      "leaves out a proposal that meets an approved correction",
      [change("approved", "Ten ", "Nine "), change("proposed", "people", "men")],
      PROPOSED,
      "Nine people came on Monday.",
      "Ten people came on Monday.",
    ],
    [
      "draws the first of two proposals that meet",
      [change("proposed", "people came", "men went"), change("proposed", "Ten people", "Nine men")],
      PROPOSED,
      "Nine men came on Monday.",
      "Ten people came on Monday.",
    ],
    [
      "draws what is applied, undone by rejecting",
      [applied("Ten", "Nine"), applied("came", "were seen")],
      ACCEPTED,
      "Ten people came on Monday.",
      "Nine people were seen on Monday.",
    ],
    [
      "draws an applied deletion where its words were",
      [change("applied", "", "", { start: 10, end: 10, exact: " at last", appliedIn: 2 })],
      ACCEPTED,
      "Ten people came on Monday.",
      "Ten people at last came on Monday.",
    ],
    [
      "draws an applied insertion",
      [change("applied", "Ten ", "Ten ", { action: "insert", exact: "", appliedIn: 2 })],
      ACCEPTED,
      "Ten people came on Monday.",
      "people came on Monday.",
    ],
    [
      "leaves out an applied correction whose words were changed since",
      [applied("people", "men", { insert: "women" })],
      ACCEPTED,
      "Ten people came on Monday.",
      "Ten people came on Monday.",
    ],
    [
      "draws the later of two applied corrections that lie on each other",
      [applied("Ten people", "Nine", { appliedIn: 2 }), applied("Ten", "Two", { appliedIn: 3 })],
      ACCEPTED,
      "Ten people came on Monday.",
      "Two people came on Monday.",
    ],
    [
      "draws applied corrections that touch",
      [applied("Ten", "Two"), applied(" people", " men", { appliedIn: 3 })],
      ACCEPTED,
      "Ten people came on Monday.",
      "Two men came on Monday.",
    ],
    [
      "draws the later of two applied deletions at one point, whose order nobody knows",
      [
        change("applied", "", "", { start: 10, end: 10, exact: " at last", appliedIn: 2 }),
        change("applied", "", "", { start: 10, end: 10, exact: " or so", appliedIn: 3 }),
      ],
      ACCEPTED,
      "Ten people came on Monday.",
      "Ten people or so came on Monday.",
    ],
    [
      "makes one change of an applied correction and a new one of its words",
      [applied("Ten people", "Some"), change("approved", "Ten", "Nine")],
      ACCEPTED,
      "Nine people came on Monday.",
      "Some came on Monday.",
    ],
    [
      "makes one change of an applied deletion and a new correction around it",
      [
        change("applied", "", "", { start: 10, end: 10, exact: " at last", appliedIn: 2 }),
        change("approved", "people came", "men went"),
      ],
      ACCEPTED,
      "Ten men went on Monday.",
      "Ten people at last came on Monday.",
    ],
  ])("%s", (_, corrections, options, accepted, rejected) => {
    const edits = drawn(reviewedOf(text, corrections), options);
    expect(acceptAll(text.text, edits)).toBe(accepted);
    expect(rejectAll(text.text, edits)).toBe(rejected);
  });

  it.each([
    ["is not drawn where a later revision has put its words back", 2, 3, "The very big man."],
    [
      "is drawn in its own revision, where the same words stand beside it",
      3,
      3,
      "The very very big man.",
    ],
  ])("an applied deletion %s", (_, appliedIn, number, rejected) => {
    for (const start of [3, 8]) {
      const gone = change("applied", "", "", { start, end: start, exact: " very", appliedIn });
      const reviewed = reviewedOf(textOf(["The very big man."]), [gone]);
      const revision = { ...reviewed.revision, number };
      const edits = drawn({ ...reviewed, revision });
      expect(rejectAll(revision.text, edits)).toBe(rejected);
    }
  });

  it("refuses what the corrected text refuses", () => {
    const reviewed = reviewedOf(text, [
      change("approved", "Ten people", "Nine men"),
      change("approved", "people came", "men went"),
    ]);
    expect(trackedEdits(reviewed, PROPOSED)).toEqual(correctText(reviewed));
  });

  it("names who wrote a correction and when, in the file that it came from if any", () => {
    const given = { author: "Bob", date: "2019-03-01T10:00:00+01:00" };
    const own = change("approved", "Ten", "Nine");
    const theirs = { ...change("approved", "Monday", "Tuesday"), given };
    expect(drawn(reviewedOf(text, [own, theirs]))).toMatchObject([
      { author: "Ada", date: "2017-04-12T12:00:00Z" },
      { author: "Bob", date: "2019-03-01T09:00:00Z" },
    ]);
  });

  it("gives the corrected text and the original, in order and apart, of any article", () => {
    fc.assert(
      fc.property(anyReviewed, fc.constantFrom(ACCEPTED, PROPOSED), (generated, options) => {
        const { original, reviewed } = generated;
        const edits = drawn(reviewed, options);
        expect(rejectAll(reviewed.revision.text, edits)).toBe(original.text);
        const ends = [0, ...edits.map(({ end }) => end)];
        for (const [index, { start }] of edits.entries()) {
          expect(start).toBeGreaterThanOrEqual(ends[index] ?? 0);
        }
        if (options === PROPOSED) return;
        expect(correctText(reviewed)).toMatchObject({
          text: acceptAll(reviewed.revision.text, edits),
        });
      }),
    );
  });
});
