import { useEffect, useEffectEvent } from "react";

/** Does the page's main deed on Ctrl+Enter, or ⌘ Enter, wherever the focus is but in a dialog. */
export function useSubmitKeys(submit: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.repeat || !(event.ctrlKey || event.metaKey)) return;
    if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
    event.preventDefault();
    event.stopPropagation();
    submit();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    // Before the fields, where the same keys would submit the form once more.
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, []);
}
