"use client";
import type { KeyboardEvent, ReactNode } from "react";
import styles from "./claim-panel.module.css";

export interface PanelFormFrameProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly onSend: () => void;
  /** What Escape does, the words being kept; without it, the page's Escape counts. */
  readonly onLeave?: () => void;
}

/** A form of the panel. Ctrl or ⌘ with Enter sends it from any of its fields. */
export function PanelFormFrame({ label, children, onSend, onLeave }: PanelFormFrameProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const isSent = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    const isLeft = event.key === "Escape" && onLeave !== undefined;
    if (!isSent && !isLeft) return;
    event.preventDefault();
    event.stopPropagation();
    if (isSent) onSend();
    else onLeave?.();
  };
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={label}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}
