import { Button } from "#components/ui/button.tsx";
import type { Range } from "#lib/domain/text.ts";
import styles from "./attach-bar.module.css";
import { moveEdge, stepSentence } from "./text-ranges.ts";

export interface AttachStepsProps {
  readonly text: string;
  readonly chosen: Range;
  readonly choose: (words: Range) => void;
}

interface Step {
  readonly sign: string;
  readonly name: string;
  readonly next: (text: string, chosen: Range) => Range | null;
}

const GROUPS: readonly { readonly label: string; readonly steps: readonly Step[] }[] = [
  {
    label: "Sentence",
    steps: [
      {
        sign: "←",
        name: "Previous sentence",
        next: (text, at) => stepSentence(text, at, "before"),
      },
      {
        sign: "Whole",
        name: "Whole sentence",
        next: (text, at) => stepSentence(text, at, "whole"),
      },
      { sign: "→", name: "Next sentence", next: (text, at) => stepSentence(text, at, "behind") },
    ],
  },
  { label: "Start", steps: edgeSteps("start") },
  { label: "End", steps: edgeSteps("end") },
];

function edgeSteps(edge: "start" | "end"): readonly Step[] {
  const step = (to: "earlier" | "later", sign: string): Step => ({
    sign,
    name: edge === "start" ? `Start a word ${to}` : `End a word ${to}`,
    next: (text, at) => moveEdge(text, at, { edge, to }),
  });
  return [step("earlier", "←"), step("later", "→")];
}

/** Goes through the text by sentences and words: nothing has to be pointed at. */
export function AttachSteps({ text, chosen, choose }: AttachStepsProps) {
  const take = ({ next }: Step) => {
    const words = next(text, chosen);
    if (words) choose(words);
  };
  return GROUPS.map(({ label, steps }) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div key={label} className={styles.steps} role="group" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      {steps.map((step) => (
        <Button key={step.name} size="small" aria-label={step.name} onPress={() => take(step)}>
          {step.sign}
        </Button>
      ))}
    </div>
  ));
}
