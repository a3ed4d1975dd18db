/** Frames to wait for an element that is about to be drawn. */
const PATIENCE = 30;

/** Moves the focus to the first of `selector` as soon as it is there; selects the words of a field. */
export function focusSoon(selector: string): void {
  let frames = 0;
  const look = () => {
    const element = document.querySelector(selector);
    if (element instanceof HTMLElement) {
      element.focus();
      if (element instanceof HTMLTextAreaElement && !element.ariaInvalid) element.select();
    } else if (frames < PATIENCE) {
      frames += 1;
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

/** The parts of an open claim that a key or an action leads to. */
export type PanelPart =
  | "card"
  | "kind"
  | "verdict"
  | "evidence"
  | "add-evidence"
  | "correction"
  | "add-correction"
  | "notice"
  | "review";

/** Moves the focus into a part of an open claim. */
export function focusPart(claim: string, part: PanelPart): void {
  const scope = `[data-claim-card="${CSS.escape(claim)}"] [data-part="${part}"]`;
  focusSoon(
    `${scope}:is(button, textarea, input), ${scope} :is(button, textarea, input:checked, input)`,
  );
}

/** Moves the focus to the first field of an open claim that is filled in wrongly. */
export function focusFault(claim: string): void {
  focusSoon(`[data-claim-card="${CSS.escape(claim)}"] [aria-invalid="true"]`);
}
