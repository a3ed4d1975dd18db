import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { findCommand, WORKSPACE_KEYS, type WorkspaceCommand } from "#lib/editor/keymap.ts";
import styles from "./selection-menu.module.css";

const CHOICES = WORKSPACE_KEYS.filter((binding) => binding.on === "selection");

export interface SelectionMenuProps {
  /** The place of the selection in the viewport. */
  readonly rect: DOMRect;
  readonly onCommand: (command: WorkspaceCommand) => void;
  readonly onClose: () => void;
}

/**
 * What can be done with the selected words, beside them. It follows the galley in the order of
 * focus, so that Tab reaches it; a press of the mouse leaves the selection alone.
 */
export function SelectionMenu({ rect, onCommand, onClose }: SelectionMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (menu.current) placeNear(menu.current, rect);
  }, [rect]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const command = findCommand(CHOICES, event.nativeEvent);
    if (event.key === "Escape") onClose();
    else if (event.key === "ArrowRight") focusBeside(event.currentTarget, 1);
    else if (event.key === "ArrowLeft") focusBeside(event.currentTarget, -1);
    else if (command) onCommand(command);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={menu}
      role="toolbar"
      aria-label="Selected words"
      className={styles.menu}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.preventDefault()}
    >
      {CHOICES.map(({ command, key, label }, index) => (
        <button
          key={command}
          type="button"
          tabIndex={index === 0 ? 0 : -1}
          aria-label={label}
          aria-keyshortcuts={key}
          onClick={() => onCommand(command)}
        >
          {label} <kbd>{key}</kbd>
        </button>
      ))}
    </div>
  );
}

function focusBeside(menu: HTMLElement, step: 1 | -1): void {
  const buttons = [...menu.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button.matches(":focus"));
  buttons.at((at + step) % buttons.length)?.focus();
}

const GAP = 8;

/** Over the selection where there is room in sight, else under it; never outside the frame. */
function placeNear(menu: HTMLElement, rect: DOMRect): void {
  const frame = menu.offsetParent?.getBoundingClientRect();
  if (!frame) return;
  const { offsetHeight: height, offsetWidth: width } = menu;
  const hasRoomAbove = rect.top - height - GAP > 64;
  const top = hasRoomAbove ? rect.top - height - GAP : rect.bottom + GAP;
  const middle = rect.left + rect.width / 2 - width / 2;
  const left = Math.max(frame.left, Math.min(middle, frame.right - width));
  menu.style.top = `${top - frame.top}px`;
  menu.style.left = `${left - frame.left}px`;
}
