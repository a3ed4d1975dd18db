import type { ReactNode } from "react";
import styles from "./state-mark.module.css";
import type { Mark } from "./state-marks.ts";
import { StateShape } from "./state-shape.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface StateMarkProps {
  /** From `state-marks.ts`, such as `CHECK_MARKS[claim.check]`. */
  readonly mark: Mark;
  /** The state's name: `labelOf(claim.check)`. */
  readonly children: ReactNode;
  /** `shape` leaves the words to screen readers, where there is no room. Default `words`. */
  readonly show?: "words" | "shape";
}

/** A state, shown by shape, by colour and in words. */
export function StateMark({ mark, children, show = "words" }: StateMarkProps) {
  return (
    <span className={styles.mark} data-tone={mark.tone}>
      <span className={styles.shape}>
        <StateShape shape={mark.shape} />
      </span>
      {show === "words" ? <span>{children}</span> : <VisuallyHidden>{children}</VisuallyHidden>}
    </span>
  );
}
