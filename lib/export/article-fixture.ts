import { describeAnchor } from "#lib/domain/anchor.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { ADA, articleWith, claimWith, correctionWith } from "#lib/domain/claim-fixture.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { deskNamed } from "#lib/domain/desk-fixture.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { type Format, type RevisionText, revisionOf } from "#lib/domain/revision.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";

const NOW = "2017-04-12T12:00:00.000Z";

/** For tests: a correction in few words; `at` are the words it is for, which stand once in the text. */
export type Wanted = Partial<Correction> & { readonly at: string };

/** For tests: paragraphs, or blocks with their kinds, as a revision. */
export function textOf(
  blocks: readonly (string | readonly [BlockKind, string])[],
  formats: readonly Format[] = [],
): RevisionText {
  return revisionOf(
    blocks.map((block) => {
      if (typeof block === "string") return { kind: "paragraph" as const, text: block };
      const [kind, text] = block;
      return { kind, text };
    }),
    formats,
  );
}

/** For tests: an article under review with one claim a correction. */
export function reviewedOf(
  revision: RevisionText,
  corrections: readonly Wanted[] = [],
  headline = "Harbour talks fail",
): ReviewedArticle {
  const wanted = corrections.map((correction, index) => correctionOf(revision, correction, index));
  return {
    article: articleWith({
      id: "article",
      headline,
      desk: deskNamed("desk", "Desk"),
      createdAt: NOW,
      updatedAt: NOW,
    }),
    revision: {
      ...revision,
      number: 1,
      origin: "import",
      createdAt: NOW,
      createdBy: ADA,
      sha256: "",
    },
    claims: wanted.map((correction) => claimOf(revision, correction)),
    noticeStyle: "newspaper",
  };
}

function correctionOf(revision: RevisionText, wanted: Wanted, index: number): Correction {
  const { at, ...rest } = wanted;
  const start = revision.text.indexOf(at);
  const end = start + at.length;
  return correctionWith({
    ...{ id: `correction-${index}`, claim: `claim-${index}`, action: "note" },
    ...{ start, end, insert: "", exact: at, state: "approved" },
    ...{ notice: "editors_note", createdAt: NOW },
    ...rest,
  });
}

function claimOf(revision: RevisionText, correction: Correction): Claim {
  const { start } = correction;
  const range = { start, end: Math.max(correction.end, start + 1) };
  return claimWith({
    id: correction.claim,
    article: "article",
    anchor: { ...describeAnchor(revision.text, range), revision: 1, outcome: "kept" },
    ...{ kind: "quote", check: "checked", verdict: "misquoted", review: "approved" },
    corrections: [correction],
    createdAt: NOW,
    updatedAt: NOW,
  });
}
