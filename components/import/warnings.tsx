import type { ReactNode } from "react";
import { StateShape } from "#components/ui/state-shape.tsx";
import styles from "./import.module.css";

export interface WarningsProps {
  readonly warnings: readonly string[];
  /** Before them, what can be done something about. */
  readonly children?: ReactNode;
}

/** What is to be known about how the source was read. */
export function Warnings({ warnings, children }: WarningsProps) {
  if (warnings.length === 0 && !children) return null;
  return (
    <section aria-labelledby="warnings">
      <h2 id="warnings">Worth a look</h2>
      <ul className={styles.warnings}>
        {children}
        {warnings.map((warning) => (
          <Warning key={warning}>{warning}</Warning>
        ))}
      </ul>
    </section>
  );
}

/** One of them. */
export function Warning({ children }: { readonly children: ReactNode }) {
  return (
    <li className={styles.warning}>
      <StateShape shape="alert" />
      <p>{children}</p>
    </li>
  );
}
