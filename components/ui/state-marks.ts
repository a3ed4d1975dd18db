import {
  CHECK_LOOKS,
  type Look,
  REVIEW_LOOKS,
  type Shape,
  STANCE_LOOKS,
  type Tone,
  VERDICT_LOOKS,
} from "#lib/domain/state-looks.ts";
import type {
  Check,
  CorrectionState,
  Review,
  Stage,
  Stance,
  Verdict,
  Waiting,
} from "#lib/domain/vocabulary.ts";

/** How a state is drawn. */
export type Mark = Look;

const mark = (shape: Shape, tone: Tone): Mark => ({ shape, tone });

/** How far the checker is, what was found, and the state of the review: see `state-looks.ts`. */
export const CHECK_MARKS: Readonly<Record<Check, Mark>> = CHECK_LOOKS;
export const VERDICT_MARKS: Readonly<Record<Verdict, Mark>> = VERDICT_LOOKS;
export const REVIEW_MARKS: Readonly<Record<Review, Mark>> = REVIEW_LOOKS;

export const STAGE_MARKS: Readonly<Record<Stage, Mark>> = {
  incoming: mark("ring", "plain"),
  checking: mark("half", "accent"),
  review: mark("flag", "flag"),
  ready: mark("tick", "good"),
  published: mark("seal", "good"),
};

export const CORRECTION_MARKS: Readonly<Record<CorrectionState, Mark>> = {
  proposed: mark("half", "accent"),
  approved: mark("seal", "good"),
  declined: mark("barred", "plain"),
  applied: mark("tick", "good"),
};

/** What waits for somebody. */
export const WAITING_MARKS: Readonly<Record<Waiting, Mark>> = {
  returned: REVIEW_MARKS.returned,
  flagged: REVIEW_MARKS.requested,
  assigned: mark("person", "accent"),
};

export const WAITING_LABELS: Readonly<Record<Waiting, string>> = {
  returned: "Returned to me",
  flagged: "Flagged, waiting",
  assigned: "Assigned to me",
};

/** What a source does to the claim. */
export const STANCE_MARKS: Readonly<Record<Stance, Mark>> = STANCE_LOOKS;
