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
