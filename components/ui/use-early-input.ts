import { type RefObject, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Keeps what is typed or ticked in a server-rendered page before it is hydrated: React takes a field
 * over without reading its value, and would reset it. The ref goes on an element around the fields.
 */
export function useEarlyInput<Box extends Element>(): RefObject<Box | null> {
  const box = useRef<Box>(null);
  // Before the next render, which would reset the field.
  useLayoutEffect(() => {
    for (const field of box.current?.querySelectorAll<Field>("input, textarea") ?? []) {
      if ("checked" in field && isTicked(field)) replayInTurn(() => tickAgain(field));
      else if (field.value !== field.defaultValue) replayInTurn(typeAgain(field));
    }
  }, []);
  return box;
}

/** Each change is rendered before the next one, which builds on it. */
function replayInTurn(replay: () => void): void {
  queueMicrotask(() => flushSync(replay));
}

/** Only with the focus: a browser restores by itself what was ticked when the page was left. */
function isTicked(input: HTMLInputElement): boolean {
  const { type, checked, defaultChecked } = input;
  const isTick = type === "checkbox" || type === "radio";
  return isTick && checked !== defaultChecked && document.activeElement === input;
}

/** A click on a selected radio button fires no event, so it is deselected first. */
function tickAgain(input: HTMLInputElement): void {
  input.checked = input.type === "checkbox" && input.defaultChecked;
  input.click();
}

/**
 * React handles an input event only if the value differs from the one it set last. It overrides the
 * property on the element itself; the setter of the prototype sets the value without React noticing.
 */
function typeAgain(field: Field): () => void {
  const { value, selectionStart, selectionEnd } = field;
  return () => {
    field.value = field.defaultValue;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
    if (document.activeElement === field && selectionStart !== null) {
      field.setSelectionRange(selectionStart, selectionEnd);
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
}
