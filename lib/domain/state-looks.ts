import type { Check, Review, Stance, Verdict } from "./vocabulary.ts";

/** What a colour says, the same everywhere; each has its token in `tokens.css`, and one on paper. */
export const TONES = ["plain", "accent", "good", "bad", "doubt", "flag"] as const;
export type Tone = (typeof TONES)[number];

/** The line under a claim's words, which tells what was found without its colour. */
export const LINES = ["dotted", "dashed", "thin", "solid", "wavy", "double", "broken"] as const;
export type Line = (typeof LINES)[number];

/** The shapes of states; `state-shapes.ts` draws them. */
export const SHAPES = [
  "ring",
  "half",
  "clock",
  "tick",
  "dash",
  "alert",
  "plus",
  "wave",
  "cross",
  "quotes",
  "swap",
  "turn",
  "question",
  "flag",
  "seal",
  "back",
  "person",
  "barred",
] as const;
export type Shape = (typeof SHAPES)[number];

/** How a state is drawn: its shape alone tells it, and so does its colour. */
export interface Look {
  readonly shape: Shape;
  readonly tone: Tone;
}

/** The look of what was found, or of how far the check is: it has a line under the words too. */
export interface FindingLook extends Look {
  readonly line: Line;
  /** Its sign stands in the margin of the text as well: somebody has to do something about it. */
  readonly calls: boolean;
}

const found = (shape: Shape, tone: Tone, line: Line, calls = false): FindingLook => ({
  shape,
  tone,
  line,
  calls,
});
const look = (shape: Shape, tone: Tone): Look => ({ shape, tone });

/** How far the checker is: a ring that fills. */
export const CHECK_LOOKS: Readonly<Record<Check, FindingLook>> = {
  unchecked: found("ring", "plain", "dotted"),
  checking: found("half", "accent", "dashed"),
  awaiting_source: found("clock", "doubt", "dashed", true),
  checked: found("tick", "good", "solid"),
  waived: found("dash", "plain", "thin"),
  stale: found("alert", "doubt", "broken", true),
};

/** What the checker found: sound is a solid line, doubtful a wave, wrong a double one. */
export const VERDICT_LOOKS: Readonly<Record<Verdict, FindingLook>> = {
  accurate: found("tick", "good", "solid"),
  needs_context: found("plus", "doubt", "wavy"),
  misleading: found("wave", "bad", "double"),
  inaccurate: found("cross", "bad", "double"),
  misquoted: found("quotes", "bad", "double"),
  misattributed: found("swap", "bad", "double"),
  outdated: found("turn", "doubt", "wavy"),
  unverifiable: found("question", "doubt", "wavy"),
  not_checkable: found("dash", "plain", "thin"),
};

/** The state of its review: a sign beside what was found, which it never hides. */
export const REVIEW_LOOKS: Readonly<Record<Review, Look>> = {
  none: look("ring", "plain"),
  requested: look("flag", "flag"),
  approved: look("seal", "good"),
  returned: look("back", "doubt"),
  declined: look("barred", "plain"),
};

/** What a source does to the claim. */
export const STANCE_LOOKS: Readonly<Record<Stance, Look>> = {
  supports: look("tick", "good"),
  contradicts: look("cross", "bad"),
  context: look("plus", "doubt"),
};
