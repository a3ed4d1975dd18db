import { ProgressBar } from "react-aria-components";
import styles from "./spinner.module.css";

/** Something is in progress, for an unknown time. `label` is for screen readers. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <ProgressBar className={styles.spinner ?? ""} aria-label={label} isIndeterminate>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle className={styles.track} cx="8" cy="8" r="6.5" />
        <path d="M8 1.5A6.5 6.5 0 0 1 14.5 8" />
      </svg>
    </ProgressBar>
  );
}
