import type {
  Check,
  CorrectionState,
  Review,
  Stage,
  Stance,
  Verdict,
  Waiting,
} from "#lib/domain/vocabulary.ts";
import type { Tone } from "./badge.tsx";
import type { Shape } from "./state-shape.tsx";

/** How a state is drawn: its shape alone tells it, and so does its colour. */
export interface Mark {
  readonly shape: Shape;
  readonly tone: Tone;
}

const mark = (shape: Shape, tone: Tone): Mark => ({ shape, tone });

/** How far the checker is: a ring that fills. */
export const CHECK_MARKS: Readonly<Record<Check, Mark>> = {
  unchecked: mark("ring", "plain"),
  checking: mark("half", "accent"),
  awaiting_source: mark("clock", "doubt"),
  checked: mark("tick", "good"),
  waived: mark("dash", "plain"),
  stale: mark("alert", "doubt"),
};

/** What the checker found. */
export const VERDICT_MARKS: Readonly<Record<Verdict, Mark>> = {
  accurate: mark("tick", "good"),
  needs_context: mark("plus", "doubt"),
  misleading: mark("wave", "bad"),
  inaccurate: mark("cross", "bad"),
  misquoted: mark("quotes", "bad"),
  misattributed: mark("swap", "bad"),
  outdated: mark("clock", "doubt"),
  unverifiable: mark("question", "doubt"),
  not_checkable: mark("dash", "plain"),
};

/** The state of its review. */
export const REVIEW_MARKS: Readonly<Record<Review, Mark>> = {
  none: mark("ring", "plain"),
  requested: mark("flag", "flag"),
  approved: mark("seal", "good"),
  returned: mark("back", "doubt"),
  declined: mark("barred", "bad"),
};

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
  declined: mark("barred", "bad"),
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
export const STANCE_MARKS: Readonly<Record<Stance, Mark>> = {
  supports: mark("tick", "good"),
  contradicts: mark("cross", "bad"),
  context: mark("plus", "doubt"),
};
