import { ProgressBar } from "react-aria-components";
import styles from "./progress.module.css";

export interface ProgressProps {
  /** What is measured, for screen readers: "Claims checked". */
  readonly label: string;
  readonly done: number;
  readonly all: number;
}

/** A thin bar with its numbers beside it: done of all. */
export function Progress({ label, done, all }: ProgressProps) {
  const isWhole = all > 0 && done >= all;
  return (
    <ProgressBar
      className={styles.progress ?? ""}
      aria-label={label}
      value={done}
      maxValue={Math.max(all, 1)}
      valueLabel={`${done} of ${all}`}
      data-whole={isWhole || undefined}
    >
      {({ percentage }) => (
        <>
          <span className={styles.track}>
            <span className={styles.fill} style={{ width: `${percentage ?? 0}%` }} />
          </span>
          <span className={styles.numbers} aria-hidden="true">
            {done}
            <span className={styles.all}>/{all}</span>
          </span>
        </>
      )}
    </ProgressBar>
  );
}
