import { useWindowEvent } from "./use-window-event.ts";

/** Whether a key press is Ctrl+Enter or ⌘ Enter, which sends a form. */
export function isSubmit({
  key,
  ctrlKey,
  metaKey,
}: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">): boolean {
  return key === "Enter" && (ctrlKey || metaKey);
}

/** Does what the page is for on Ctrl+Enter, or ⌘ Enter, wherever the focus is but in a dialog. */
export function useSubmitKeys(submit: () => void): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.repeat || !isSubmit(event)) return;
    if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
    event.preventDefault();
    event.stopPropagation();
    submit();
  };
  // Before the fields, where the same keys would submit the form once more.
  useWindowEvent("keydown", onKeyDown, { capture: true });
}
