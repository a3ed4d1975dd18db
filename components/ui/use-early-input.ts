import { type RefObject, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Keeps what is typed or ticked in a page of the server before its program is there: React takes a
 * field over without a look at what it holds, and would set it back. Goes round the field or fields.
 */
export function useEarlyInput<Box extends Element>(): RefObject<Box | null> {
  const box = useRef<Box>(null);
  // Before anything else draws anew, which is when the field would be set back.
  useLayoutEffect(() => {
    for (const field of box.current?.querySelectorAll<Field>("input, textarea") ?? []) {
      if ("checked" in field && isTicked(field)) sayOneByOne(() => tickAgain(field));
      else if (field.value !== field.defaultValue) sayOneByOne(typeAgain(field));
    }
  }, []);
  return box;
}

/** What a form knows of one field is there before the next is heard, which comes on top of it. */
function sayOneByOne(say: () => void): void {
  queueMicrotask(() => flushSync(say));
}

/** Only where somebody is at it: a browser ticks by itself what was ticked when the page was left. */
function isTicked(input: HTMLInputElement): boolean {
  const { type, checked, defaultChecked } = input;
  const isTick = type === "checkbox" || type === "radio";
  return isTick && checked !== defaultChecked && document.activeElement === input;
}

/** A second click on a chosen radio button says nothing, so it is let go first. */
function tickAgain(input: HTMLInputElement): void {
  input.checked = input.type === "checkbox" && input.defaultChecked;
  input.click();
}

/**
 * React hears of an input only where the words differ from those that it set last. It watches the
 * property of the element itself; the one of its kind sets the words unheard.
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
