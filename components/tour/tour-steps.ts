/** A part of the workspace that the tour points at: the value of its `data-tour`. */
export type TourTarget = "text" | "claims" | "bar" | "navigation";

export interface TourStep {
  readonly target: TourTarget;
  readonly title: string;
  readonly explanation: string;
}

/** The way of a claim through the desk, in five steps. */
export const TOUR_STEPS: readonly TourStep[] = [
  {
    target: "text",
    title: "Read the proof",
    explanation:
      "This is the article as it came in. A line under words is a claim: its colour and shape say how far the check is. The strip at the edge shows every claim of the whole article.",
  },
  {
    target: "text",
    title: "Tag a claim",
    explanation:
      "Select words, by mouse, finger, or Shift and the arrow keys. A small menu offers Claim, Replace and Editor’s note. Pressing words that have a line opens their claim.",
  },
  {
    target: "claims",
    title: "Say what you found",
    explanation:
      "The open claim stands here whole. Choose a verdict, add the evidence for it, and replace the words where they are wrong, or attach a note that leaves them as they are.",
  },
  {
    target: "navigation",
    title: "Ask a second editor",
    explanation:
      "Flag a claim for review. A reviewer finds it under Review, and approves it, returns it with a reason, or lets the words stand. Nobody decides on a finding of their own.",
  },
  {
    target: "bar",
    title: "Publish and export",
    explanation:
      "Approved corrections become the next revision. Export gives the corrected article, what readers are told, and the record of how it was checked.",
  },
];
