import type { Claim, Evidence } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { formatNotice } from "#lib/domain/notice/notice.ts";
import { numberParagraphs } from "#lib/domain/paragraph-numbers.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { foldSpace } from "#lib/domain/text.ts";
import { authorshipOf } from "../reviewed/authorship.ts";
import { requireNoConfidential } from "../reviewed/confidential.ts";
import { findingOf } from "../reviewed/finding.ts";
import { type ExportOptions, isIncluded } from "../reviewed/options.ts";
import { writeTable } from "./cells.ts";
import { findSentences } from "./find-sentences.ts";

const COLUMNS = [
  "id",
  "paragraph",
  "sentence",
  "claim_text",
  "kind",
  "speaker",
  "priority",
  "source_name",
  "source_kind",
  "source_url_or_file",
  "locator",
  "method",
  "evidence_excerpt",
  "check",
  "verdict",
  "checker",
  "checked_at",
  "original_text",
  "corrected_text",
  "notice",
  "review",
  "reviewer",
  "reviewed_at",
  "comment",
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | null>>;

/**
 * The check sheet: one row a claim, in the order of the text, lost ones last without paragraph and
 * sentence. Several sources stand in one cell, a line each, and line n of every source column is about
 * source n; likewise corrections. `source_kind` is primary or secondary and what the source does to the
 * claim; `method` is for the checker to fill in. States are the words of the API, times ISO 8601 UTC.
 * Throws TypeError for confidential evidence.
 */
export function renderCheckSheet(reviewed: ReviewedArticle, options: ExportOptions): string {
  const { revision, claims } = requireNoConfidential(reviewed);
  const numbers = numberParagraphs(revision.blocks);
  const placeOf = findSentences(revision.text);
  const standingOf = ({ anchor }: Claim): Standing => {
    if (anchor.outcome === "lost") return { paragraph: null, sentence: null };
    const { line, sentence } = placeOf(anchor.start);
    return { paragraph: numbers[line.index]?.toString() ?? null, sentence };
  };
  const rows = claims.map((claim) => {
    const row = rowOf(claim, options, standingOf(claim));
    return COLUMNS.map((column) => row[column] ?? "");
  });
  return writeTable(COLUMNS, rows);
}

type Standing = Pick<Row, "paragraph" | "sentence">;

function rowOf(claim: Claim, options: ExportOptions, standing: Standing): Row {
  const { id, anchor, kind, speaker, priority, check, verdict, review } = claim;
  const { checker, checkedAt, reviewer, reviewedAt } = findingOf(claim);
  return {
    id,
    ...standing,
    claim_text: anchor.exact,
    kind,
    speaker,
    priority,
    ...sourceCells(claim.evidence),
    method: null,
    check,
    verdict,
    checker: checker?.name ?? null,
    checked_at: checkedAt,
    ...correctionCells(claim.corrections.filter((correction) => isIncluded(correction, options))),
    review,
    reviewer: reviewer?.name ?? null,
    reviewed_at: reviewedAt,
    comment: formatComments(claim),
  };
}

function sourceCells(evidence: readonly Evidence[]) {
  return {
    source_name: inLines(evidence, ({ title }) => title),
    source_kind: inLines(
      evidence,
      ({ primary, stance }) => `${primary ? "primary" : "secondary"}, ${stance}`,
    ),
    source_url_or_file: inLines(evidence, ({ url }) => url),
    locator: inLines(evidence, ({ locator }) => locator),
    evidence_excerpt: inLines(evidence, ({ excerpt }) => excerpt),
  };
}

/** A note changes no words, so that its line in both texts is empty. */
function correctionCells(corrections: readonly Correction[]) {
  return {
    original_text: inLines(corrections, ({ action, exact }) =>
      ACTION_RULES[action].editsText ? exact : "",
    ),
    corrected_text: inLines(corrections, ({ insert }) => insert),
    notice: inLines(corrections, ({ notice, noticeText }) =>
      noticeText === null ? null : formatNotice(notice, noticeText),
    ),
  };
}

function formatComments({ note, comments, rounds }: Claim): string {
  const said = [
    ...comments.map((comment) => ({ ...authorshipOf(comment), words: comment.body })),
    ...rounds.map(({ by, at, comment }) => ({ author: by.name, date: at, words: comment ?? "" })),
  ];
  const lines = said
    .filter(({ words }) => words.trim() !== "")
    .sort((a, b) => Date.parse(a.date) - Date.parse(b.date))
    .map(({ author, words }) => `${author}: ${foldSpace(words)}`);
  return [...(note === null ? [] : [foldSpace(note)]), ...lines].join("\n");
}

/** One line each; nothing at all where all of them would be empty. */
function inLines<T>(things: readonly T[], cellOf: (thing: T) => string | null): string {
  const lines = things.map((thing) => foldSpace(cellOf(thing) ?? ""));
  return lines.every((line) => line === "") ? "" : lines.join("\n");
}
