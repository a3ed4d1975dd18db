import { editOf, faultOfProposal, type Proposal } from "../correction.ts";
import type { Edit } from "../edit.ts";
import type { FieldError } from "../refusal.ts";
import type { Decision, Review } from "../vocabulary.ts";
import type { ArticleBundle, BundledClaim, BundledCorrection } from "./bundle.ts";

type FieldErrors = Generator<FieldError>;

/** A correction of a living claim that may still go into the article, with its path and last place. */
interface OpenCorrection {
  readonly path: string;
  readonly correction: BundledCorrection;
  readonly proposal: Proposal;
  readonly isKept: boolean;
}

/** An approved change of the words, with its path. */
interface ApprovedEdit extends Edit {
  readonly path: string;
}

/**
 * States that no desk can have, each with its path: a review that is settled without the decision that
 * settles it, an approved correction of a claim that is not approved, a correction that cannot be made
 * in the current revision, and two approved ones that meet. Publishing relies on there being none.
 */
export function* faultsOfDecisions({ revisions, claims }: ArticleBundle): FieldErrors {
  const text = revisions.at(-1)?.text ?? "";
  const approved: ApprovedEdit[] = [];
  for (const [index, claim] of claims.entries()) {
    const path = `claims.${index}`;
    yield* faultsOfReview(claim, path);
    for (const open of openCorrectionsOf(claim, path)) {
      const { correction, proposal } = open;
      if (correction.state === "approved" && claim.review !== "approved") {
        yield { path: `${open.path}.state`, message: "Its claim has not been approved." };
      }
      const edit = editOf(proposal);
      if (!edit) continue;
      const fault = open.isKept ? faultOfProposal(text, proposal) : null;
      if (fault) yield { path: open.path, message: fault };
      if (correction.state !== "approved") continue;
      if (!open.isKept) {
        yield { path: open.path, message: "It is approved, but its words are not there any more." };
      }
      approved.push({ ...edit, path: open.path });
    }
  }
  yield* faultsOfMeeting(approved);
}

/** The decision that each settled review comes from. */
const SETTLED_BY: Partial<Record<Review, Decision>> = { approved: "approve", declined: "decline" };

function* faultsOfReview({ review, reviews }: BundledClaim, path: string): FieldErrors {
  const decision = SETTLED_BY[review];
  if (decision === undefined || reviews.at(-1)?.decision === decision) return;
  yield { path: `${path}.review`, message: `Its last decision is not to ${decision} it.` };
}

function* openCorrectionsOf(claim: BundledClaim, path: string): Generator<OpenCorrection> {
  if (claim.deletedAt !== null) return;
  for (const [at, correction] of claim.corrections.entries()) {
    const { action, insert, state, deletedAt, anchors } = correction;
    const place = anchors.at(-1);
    if (!place || state === "applied" || deletedAt !== null) continue;
    const { start, end, outcome } = place;
    yield {
      path: `${path}.corrections.${at}`,
      correction,
      proposal: { action, insert, start, end },
      isKept: outcome === "kept",
    };
  }
}

/** The first two that meet are neighbours: of many at one place, the pairs are never all looked at. */
function* faultsOfMeeting(approved: readonly ApprovedEdit[]): FieldErrors {
  const ordered = approved.toSorted((a, b) => a.from - b.from || a.to - b.to);
  for (const [at, edit] of ordered.entries()) {
    const before = ordered[at - 1];
    if (!before || before.to < edit.from) continue;
    yield {
      path: edit.path,
      message: `It changes the same words as ${before.path}, or meets it, and both are approved.`,
    };
  }
}
