import type { Claim } from "#lib/domain/claim.ts";
import { type Correction, isAccepted } from "#lib/domain/correction.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { linesOf, type Range } from "#lib/domain/text.ts";
import { type Authorship, authorshipOf } from "../reviewed/authorship.ts";
import { requireNoConfidential } from "../reviewed/confidential.ts";
import type { ExportOptions } from "../reviewed/options.ts";
import type { TrackedEdit } from "../reviewed/tracked.ts";
import { describeClaim, describeSeparateCorrection, paragraphs } from "./comment-text.ts";

/** A comment of the file, on the words at `range` of the revision's text. */
export interface WordComment extends Authorship {
  /** From 0, in the order of the file. */
  readonly id: number;
  readonly range: Range;
  readonly paragraphs: readonly string[];
  /** The comment that this one answers. */
  readonly parent: number | null;
}

/**
 * The comments of an article: for each claim its record, the discussion in answer to it, its editor's
 * notes on their own words, and the proposed changes that could not be drawn. What has lost its words
 * stands on the headline, or on the first words where there is none. Throws TypeError for confidential
 * evidence.
 */
export function commentsOf(
  reviewed: ReviewedArticle,
  edits: readonly TrackedEdit[],
  options: ExportOptions,
): WordComment[] {
  const drawn = new Set(edits.flatMap((edit) => edit.making));
  const fallback = headlineRange(reviewed);
  const comments: WordComment[] = [];
  for (const claim of requireNoConfidential(reviewed).claims) {
    const range = rangeOf(claim.anchor, fallback);
    const own = comments.length;
    const separate = separateCorrections(claim, drawn, options);
    const record = describeClaim(claim, { drawn, separate });
    comments.push({ ...authorshipOf(claim), range, paragraphs: record, id: own, parent: null });
    for (const comment of claim.comments) {
      const answer = { ...authorshipOf(comment), range, paragraphs: paragraphs([comment.body]) };
      comments.push({ ...answer, id: comments.length, parent: own });
    }
    for (const correction of separate) {
      const place = correction.start < correction.end ? rangeOf(correction, fallback) : range;
      const comment = {
        ...authorshipOf(correction),
        paragraphs: describeSeparateCorrection(correction),
      };
      comments.push({ ...comment, range: place, id: comments.length, parent: null });
    }
  }
  return comments;
}

/** Editor's notes, and proposals that were to be drawn and are not. */
function separateCorrections(
  { corrections }: Claim,
  drawn: ReadonlySet<Correction>,
  options: ExportOptions,
): Correction[] {
  return corrections.filter((correction) => {
    const isWanted = options.corrections === "proposed" && correction.state === "proposed";
    if (!ACTION_RULES[correction.action].editsText) return isWanted || isAccepted(correction);
    return isWanted && !drawn.has(correction);
  });
}

function rangeOf(place: Range & { readonly outcome: string }, fallback: Range): Range {
  return place.outcome === "lost" ? fallback : { start: place.start, end: place.end };
}

function headlineRange({ revision }: ReviewedArticle): Range {
  const lines = linesOf(revision.text);
  const headline = lines.find(({ index }) => revision.blocks[index] === "headline");
  const worded = lines.find(({ start, end }) => start < end);
  const { start, end } = headline ?? worded ?? { start: 0, end: 0 };
  return { start, end };
}
