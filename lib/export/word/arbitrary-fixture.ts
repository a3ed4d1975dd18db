import fc from "fast-check";
import { anyRevision } from "#lib/domain/arbitrary-fixture.ts";
import { carryApplied } from "#lib/domain/carry.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { type Correction, editsOf } from "#lib/domain/correction.ts";
import { applyEdits, faultOf, findConflicts } from "#lib/domain/edit.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import type { RevisionText } from "#lib/domain/revision.ts";
import { isGraphemeBoundary, linesOf } from "#lib/domain/text.ts";
import { reviewedOf, textOf } from "../article-fixture.ts";

/** For tests: an article under review, and its words before the corrections that are applied in it. */
export interface Generated {
  readonly original: RevisionText;
  readonly reviewed: ReviewedArticle;
}

interface Draft {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly state: Correction["state"];
  readonly author: string;
  readonly date: string;
  readonly isNote: boolean;
}

const anyDraft: fc.Arbitrary<Draft> = fc.record({
  line: fc.nat(),
  from: fc.nat(),
  to: fc.nat(),
  insert: fc.constantFrom("", "new", " ", "שלום", "e\u0301", "a & <b>", "“x”\t'y'", "\u{1F469}"),
  state: fc.constantFrom("approved", "approved", "proposed", "declined", "applied"),
  author: fc.constantFrom("Ada", "Bob O'Hara", 'Ünal <x> & "Co"', "ליאת"),
  date: fc.constantFrom("2017-04-12T12:00:00.000Z", "2020-02-29T23:59:59.999Z"),
  isNote: fc.boolean(),
});

/**
 * For tests: articles with any formats and blocks; corrections of any state, in each of which no two
 * touch, those applied already made; and approved ones made later, of any words.
 */
export const anyReviewed: fc.Arbitrary<Generated> = fc
  .tuple(anyRevision, fc.array(anyDraft, { maxLength: 12 }), fc.array(anyDraft, { maxLength: 6 }))
  .map(([original, first, later]) => generate(original, first, later));

/** For tests: the same without anything applied. */
export const anyUnpublished: fc.Arbitrary<Generated> = fc
  .tuple(anyRevision, fc.array(anyDraft, { maxLength: 12 }))
  .map(([original, drafts]) => {
    const open = drafts.map((draft) =>
      draft.state === "applied" ? { ...draft, state: "approved" as const } : draft,
    );
    return generate(original, open, []);
  });

function generate(
  original: RevisionText,
  first: readonly Draft[],
  later: readonly Draft[],
): Generated {
  const made = keepApart(
    original.text,
    first.map((draft) => place(original.text, draft)),
  );
  const applied = made.filter(({ state }) => state === "applied");
  const { revision, map } = applyEdits(original, editsOf(applied));
  const carried = made.map((correction): Correction => {
    if (correction.state === "applied" && correction.action !== "note") {
      return { ...correction, ...carryApplied(map, correction), appliedIn: 2 };
    }
    const [start, end] = [map.map(correction.start, 1), map.map(correction.end, -1)];
    return { ...correction, start, end: Math.max(start, end) };
  });
  const open = later.map((draft) => place(revision.text, { ...draft, state: "approved" }));
  const standing = carried.filter(({ state }) => state !== "applied");
  const added = keepApart(revision.text, [...standing, ...open]).slice(standing.length);
  const corrections = [...carried, ...added].map((one, index) => ({ ...one, id: `k${index}` }));
  const base = reviewedOf(revision);
  const claims = corrections.map((correction) => claimOf(revision.text, correction));
  return { original, reviewed: { ...base, claims } };
}

/** A draft at whole characters of one line. */
function place(text: string, draft: Draft): Correction {
  const lines = linesOf(text);
  const line = lines[draft.line % lines.length] ?? { start: 0, end: 0 };
  const edges: number[] = [];
  for (let at = line.start; at <= line.end; at++) if (isGraphemeBoundary(text, at)) edges.push(at);
  const [a = 0, b = 0] = [edges[draft.from % edges.length], edges[draft.to % edges.length]];
  const [start, end] = [Math.min(a, b), Math.max(a, b)];
  const { insert, state, author, date, isNote } = draft;
  const noted = isNote && start < end;
  return {
    ...templateCorrection,
    action: noted ? "note" : actionOf(end - start, insert),
    start,
    end,
    insert: noted ? "" : insert,
    exact: text.slice(start, end),
    state,
    noticeText: noted ? "It was not so." : null,
    createdAt: date,
    createdBy: { id: author, name: author },
  };
}

function actionOf(length: number, insert: string): Correction["action"] {
  if (length === 0) return "insert";
  return insert === "" ? "delete" : "replace";
}

/** Corrections that can be made, without those that touch an earlier one. */
function keepApart(text: string, corrections: readonly Correction[]): Correction[] {
  const kept: Correction[] = [];
  for (const correction of corrections) {
    const [edit] = editsOf([correction]);
    const fits = !edit || faultOf(text, edit) === null;
    if (fits && findConflicts(editsOf([...kept, correction])).length === 0) kept.push(correction);
  }
  return kept;
}

const [template] = reviewedOf(textOf(["words"]), [{ at: "words" }]).claims;
if (!template) throw new TypeError("The fixture has a claim for each correction.");
const templateClaim: Claim = template;
const [templateOwn] = template.corrections;
if (!templateOwn) throw new TypeError("The fixture has a correction.");
const templateCorrection: Correction = templateOwn;

/** A claim about the correction's words and some around them, wherever that cuts. */
function claimOf(text: string, correction: Correction): Claim {
  const { id, exact } = correction;
  const start = Math.max(correction.start - (exact.length % 4), 0);
  const end = Math.min(correction.end + (correction.insert.length % 3), text.length);
  const anchor = { ...templateClaim.anchor, start, end, exact: text.slice(start, end) };
  return {
    ...templateClaim,
    id: `claim-${id}`,
    anchor: { ...anchor, outcome: start < end ? "kept" : "lost" },
    corrections: [{ ...correction, claim: `claim-${id}` }],
  };
}
