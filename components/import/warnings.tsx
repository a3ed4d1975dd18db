import { StateShape } from "#components/ui/state-shape.tsx";
import styles from "./import.module.css";

/** What is to be known about how the source was read. */
export function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <section aria-labelledby="warnings">
      <h2 id="warnings">Worth a look</h2>
      <ul className={styles.warnings}>
        {warnings.map((warning) => (
          <li key={warning} className={styles.warning}>
            <StateShape shape="alert" />
            <p>{warning}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
