import { useEffect, useEffectEvent } from "react";
import { findCommand, type KeyBinding } from "#lib/editor/keymap.ts";
import { mayCommand } from "./key-target.ts";

export interface PageKeys<Command extends string> {
  readonly keys: readonly KeyBinding<Command>[];
  readonly onCommand: (command: Command) => void;
  /** Escape, where nothing nearer takes it. */
  readonly onEscape: () => void;
}

/** Listens for the page's commands wherever the focus is, but for what is being typed into. */
export function usePageKeys<Command extends string>(page: PageKeys<Command>): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented && !isInOverlay(event.target)) {
      page.onEscape();
      return;
    }
    const command = mayCommand(event) ? findCommand(page.keys, event) : null;
    if (!command) return;
    event.preventDefault();
    // A key held down goes on from claim to claim; it decides nothing twice.
    if (event.repeat && !REPEATED.has(command)) return;
    page.onCommand(command);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

const REPEATED = new Set(["next", "previous", "undo"]);

function isInOverlay(target: EventTarget | null): boolean {
  const overlays = '[role="dialog"], [role="menu"], [role="listbox"]';
  return target instanceof Element && target.closest(overlays) !== null;
}
