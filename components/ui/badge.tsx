import type { ReactNode } from "react";
import styles from "./badge.module.css";

/** What a colour says, the same everywhere. */
export type Tone = "plain" | "accent" | "good" | "bad" | "doubt" | "flag";

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
