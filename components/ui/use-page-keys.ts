import { findBinding, isTextField, type KeyBinding } from "#lib/editor/keymap.ts";
import { useWindowEvent } from "./use-window-event.ts";

export interface PageKeys<Command extends string> {
  readonly keys: readonly KeyBinding<Command>[];
  readonly onCommand: (command: Command) => void;
  /** Escape, where nothing nearer takes it. */
  readonly onEscape: () => void;
}

/** Listens for the page's commands wherever the focus is, but for what is being typed into. */
export function usePageKeys<Command extends string>(page: PageKeys<Command>): void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented && !isInOverlay(event.target)) {
      page.onEscape();
      return;
    }
    const binding = findBinding(page.keys, event);
    if (!binding || !mayCommand(event, binding)) return;
    event.preventDefault();
    // A key held down goes on from claim to claim; it decides nothing twice.
    if (!event.repeat || binding.repeats) page.onCommand(binding.command);
  };
  // A closed select takes letters for the beginning of a choice, and fields keep all keys to themselves.
  const onKeyDownFirst = (event: KeyboardEvent) => {
    const isForFields = findBinding(page.keys, event)?.inFields === true;
    if (event.key === "Escape" || !(isForFields || isOnClosedSelect(event.target))) return;
    onKeyDown(event);
    if (event.defaultPrevented) event.stopPropagation();
  };
  useWindowEvent("keydown", onKeyDownFirst, { capture: true });
  useWindowEvent("keydown", onKeyDown);
}

/** An open one has the focus in its list. */
function isOnClosedSelect(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[aria-haspopup="listbox"]') !== null;
}

function isInOverlay(target: EventTarget | null): boolean {
  const overlays = '[role="dialog"], [role="menu"], [role="listbox"]';
  return target instanceof Element && target.closest(overlays) !== null;
}

/** Whether a key press on this element may be a command: it is not typed into something that takes it. */
function mayCommand(event: KeyboardEvent, { inFields }: KeyBinding<string>): boolean {
  const { target, key } = event;
  if (event.defaultPrevented || !(target instanceof Element)) return false;
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"]')) return false;
  if (isPressed(target) && (key === "Enter" || key === " ")) return false;
  return inFields === true || isTick(target) || !isTextField(target);
}

function isPressed(target: Element): boolean {
  return target.closest("button, a, summary, input") !== null;
}

function isTick(target: Element): boolean {
  return target.matches('input[type="radio"], input[type="checkbox"]');
}
