"use client";
import type { KeyboardEvent, ReactNode } from "react";
import { NOWHERE } from "#components/ui/form.tsx";
import styles from "./panel-form-frame.module.css";

export interface PanelFormFrameProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly onSend: () => void;
  /** What Escape does, the words being kept; without it, the page's Escape counts. */
  readonly onLeave?: () => void;
}

/** A form of the panel. Ctrl or ⌘ with Enter sends it wherever the focus is in it. */
export function PanelFormFrame({ label, children, onSend, onLeave }: PanelFormFrameProps) {
  const take = (event: KeyboardEvent, does: () => void) => {
    event.preventDefault();
    event.stopPropagation();
    does();
  };
  // On the way down: a list's button would take Enter for a press.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) take(event, onSend);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && onLeave) take(event, onLeave);
  };
  return (
    <form
      method={NOWHERE}
      noValidate
      className={styles.form}
      aria-label={label}
      onKeyDownCapture={onKeyDownCapture}
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
