import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import {
  findCommand,
  type KeyBinding,
  WORKSPACE_KEYS,
  type WorkspaceCommand,
} from "#lib/editor/keymap.ts";
import styles from "./selection-menu.module.css";

type Choice = Pick<KeyBinding<WorkspaceCommand>, "key" | "command" | "label" | "on">;

const CHOICES: readonly Choice[] = WORKSPACE_KEYS.filter(
  (binding) => binding.on === "selection" && !("isAlso" in binding),
);

/** While a claim's ends are moved: the words are set, or the other end is moved. */
const MOVING: readonly Choice[] = [
  { key: "Enter", command: "open", label: "Set these words", on: "claim" },
  { key: "s", command: "move", label: "Other end", on: "claim" },
];

export interface SelectionMenuProps {
  /** The place of the selection in the viewport. */
  readonly rect: DOMRect;
  /** The selected words are to be those of the open claim. */
  readonly isMoving: boolean;
  readonly onCommand: (command: WorkspaceCommand) => void;
  readonly onClose: () => void;
}

/**
 * What can be done with the selected words, beside them. It follows the galley in the order of
 * focus, so that Tab reaches it; a press of the mouse leaves the selection alone.
 */
export function SelectionMenu({ rect, isMoving, onCommand, onClose }: SelectionMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const choices = isMoving ? MOVING : CHOICES;
  useLayoutEffect(() => {
    if (menu.current) placeNear(menu.current, rect);
  }, [rect]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const isPress = event.key === "Enter";
    const command = isPress ? null : findCommand(choices, event.nativeEvent);
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
      aria-label={isMoving ? "Words of the claim" : "Selected words"}
      className={styles.menu}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.preventDefault()}
    >
      {choices.map(({ command, key, label }, index) => (
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
