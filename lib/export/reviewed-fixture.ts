import fc from "fast-check";
import { describeAnchor } from "#lib/domain/anchor.ts";
import { anyRevision } from "#lib/domain/arbitrary-fixture.ts";
import { type Claim, type Evidence, inTextOrder } from "#lib/domain/claim.ts";
import { evidenceWith, roundWith } from "#lib/domain/claim-fixture.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import type { RevisionText } from "#lib/domain/revision.ts";
import { snapRange } from "#lib/domain/text.ts";
import { CHECKS, KINDS, REVIEWS, VERDICTS } from "#lib/domain/vocabulary.ts";
import { reviewedOf, textOf, type Wanted } from "./article-fixture.ts";

const NOON = "2017-04-12T12:00:00.000Z";
const ADA = { id: "01900000-0000-7000-8000-0000000000ad", name: "Ada" };
const BEA = { id: "01900000-0000-7000-8000-0000000000be", name: "Bea" };

/** For tests: a source. */
export function evidenceOf(more: Partial<Evidence> = {}): Evidence {
  return evidenceWith({
    id: "01900000-0000-7000-8000-0000000000e1",
    claim: "claim-0",
    stance: "contradicts",
    title: "Minutes of the council",
    url: "https://example.org/minutes",
    locator: "p. 3",
    excerpt: "It was not bad.",
    createdAt: NOON,
    createdBy: ADA,
    ...more,
  });
}

/** For tests: an article whose every fact is known, with one correction and what belongs to its claim. */
export function checkedArticle(
  changes: Partial<Claim> = {},
  correction: Partial<Wanted> = {},
): ReviewedArticle {
  const text = textOf([
    ["headline", "Harbour talks fail"],
    "The mayor 😀 said, “it was bad.” Then he left at nine.",
    "Ten people came.",
  ]);
  const wanted = { at: "“it was bad.”", action: "replace", insert: "“it was not bad.”" } as const;
  const told = { notice: "correction", noticeText: "He said it was not bad." } as const;
  const base = reviewedOf(text, [{ ...wanted, ...told, ...correction }]);
  return {
    ...base,
    article: {
      ...base.article,
      byline: "By Bea Cole",
      publication: "The Herald",
      date: "2017-04-11",
      sourceUrl: "https://news.example.org/2017/harbour",
    },
    revision: { ...base.revision, sha256: "ab".repeat(32) },
    claims: base.claims.map((claim) => ({
      ...claim,
      speaker: "Cy Dane",
      verdict: "misleading",
      review: "approved",
      note: "The minutes say otherwise.",
      evidence: [evidenceOf()],
      comments: [{ id: "c1", body: "Ring him.", given: null, createdAt: NOON, createdBy: BEA }],
      rounds: [
        roundWith({ at: "2017-04-12T13:00:00.000Z", by: ADA }),
        roundWith({
          decision: "approve",
          comment: "Yes.",
          at: "2017-04-12T14:00:00.000Z",
          by: BEA,
        }),
      ],
      ...changes,
    })),
  };
}

/** For tests: an article with claims on the ranges; those that select nothing but space are left out. */
export function claimedArticle(
  revision: RevisionText,
  ranges: readonly (readonly [number, number])[],
): ReviewedArticle {
  const base = reviewedOf(revision);
  const [model] = checkedArticle().claims;
  if (!model) throw new TypeError("The model has a claim.");
  const claims = ranges.flatMap(([a, b], index): Claim[] => {
    const [start, end] = [Math.min(a, b), Math.min(revision.text.length, Math.max(a, b) + 1)];
    const range = start < end ? snapRange(revision.text, { start, end }) : null;
    if (!range) return [];
    const anchor = {
      ...describeAnchor(revision.text, range),
      revision: 1,
      outcome: "kept",
    } as const;
    const states = {
      kind: nth(KINDS, index),
      check: nth(CHECKS, index),
      review: nth(REVIEWS, index),
    };
    const verdict = nth([null, ...VERDICTS], index);
    return [{ ...model, id: `claim-${index}`, anchor, ...states, verdict, corrections: [] }];
  });
  return { ...base, claims: inTextOrder(claims) };
}

/** For tests: articles of any text with claims anywhere, on each other too, and no corrections. */
export const anyClaimed: fc.Arbitrary<ReviewedArticle> = anyRevision.chain((revision) => {
  const offset = fc.nat(Math.max(0, revision.text.length - 1));
  return fc
    .array(fc.tuple(offset, offset), { maxLength: 12 })
    .map((ranges) => claimedArticle(revision, ranges));
});

/** For tests: words that have broken other programs. */
export const HOSTILE: readonly string[] = [
  "=1+1",
  "<script>alert(1)</script>",
  "</script><script>",
  "</style></title></article>",
  "<!-- no ]]> --!>",
  "a\u0001b\u0007c\u001bd\u007f\u0085e",
  "\u202eright to left\u202c \u2066x\u2069",
  "w".repeat(10_000),
  '“quotes” ‘x’ "y" \'z\' \\ \\\\ \\u003c \\"',
  "a,b;c\td",
  "&lt; &amp; &#65; \u2028\u2029",
  "😀 e\u0301 👩‍🔬 漢字",
];

/** For tests: an article in which everything that a person can type says the same. */
export function hostileArticle(words: string): ReviewedArticle {
  const base = checkedArticle();
  const revision = textOf([["headline", words], `Before ${words} after`, ["quotation", words]]);
  const { claims } = claimedArticle(revision, [
    [0, words.length - 1],
    [words.length + 8, words.length + 8 + words.length - 1],
  ]);
  const person = { id: "p", name: words };
  return {
    noticeStyle: "newspaper",
    article: { ...base.article, headline: words, byline: words, publication: words },
    revision: { ...base.revision, ...revision, createdBy: person },
    claims: claims.map((claim) => ({
      ...claim,
      verdict: "inaccurate",
      check: "checked",
      review: "approved",
      kind: "quote",
      speaker: words,
      note: words,
      createdBy: person,
      evidence: [evidenceOf({ title: words, locator: words, excerpt: words, createdBy: person })],
      comments: [{ id: "c", body: words, given: null, createdAt: NOON, createdBy: person }],
      rounds: [],
      corrections: (base.claims[0]?.corrections ?? []).map((correction) => ({
        ...correction,
        ...claim.anchor,
        action: "note",
        insert: "",
        noticeText: words,
        reason: words,
      })),
    })),
  };
}

function nth<T>(things: readonly T[], index: number): T {
  const thing = things[index % things.length];
  if (thing === undefined) throw new RangeError("There is nothing to choose from.");
  return thing;
}
