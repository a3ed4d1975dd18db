import { isTextField } from "#lib/editor/keymap.ts";

/** Whether a key press on this element may be a command: it is not typed into something that takes it. */
export function mayCommand(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (event.defaultPrevented || !(target instanceof Element)) return false;
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return false;
  if (isPressed(target) && (key === "Enter" || key === " ")) return false;
  return isTick(target) || !isTextField(target);
}

function isPressed(target: Element): boolean {
  return target.closest("button, a, summary, input") !== null;
}

function isTick(target: Element): boolean {
  return target.matches('input[type="radio"], input[type="checkbox"]');
}
