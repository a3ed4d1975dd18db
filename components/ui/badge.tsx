import type { ReactNode } from "react";
import type { Tone } from "#lib/domain/state-looks.ts";
import styles from "./badge.module.css";

export interface BadgeProps {
  readonly children: ReactNode;
  /** Default `plain`. The words must say it without the colour. */
  readonly tone?: Tone;
}

/** A word or a number, set apart. */
export function Badge({ children, tone = "plain" }: BadgeProps) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {children}
    </span>
  );
}
