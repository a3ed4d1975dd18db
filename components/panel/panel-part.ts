import { useFocus, useFocusTarget } from "#components/ui/focus-target.tsx";

/** The parts of an open claim that a key or an action leads to. */
export type PanelPart =
  | "claim"
  | "kind"
  | "evidence"
  | "add-evidence"
  | "correction"
  | "add-correction"
  | "notice"
  | "review";

/** Moves the focus into a part of an open claim; `words` are typed there. */
export function useFocusPart(): (claim: string, part: PanelPart, words?: string) => void {
  const focus = useFocus();
  return (claim, part, words) => focus(`${claim} ${part}`, words);
}

/** The ref of a part of a claim: the focus goes to the first field or button in it. */
export function usePanelPart(claim: string, part: PanelPart) {
  return useFocusTarget<HTMLDivElement>(`${claim} ${part}`);
}
