import styles from "./skeleton.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface SkeletonProps {
  /** What is being loaded, for screen readers: "Loading the articles". */
  readonly label: string;
  readonly lines?: number;
}

/** Grey lines in place of text. They show only when loading takes longer than a blink. */
export function Skeleton({ label, lines = 5 }: SkeletonProps) {
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={line} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}
