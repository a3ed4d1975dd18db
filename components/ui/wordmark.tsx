import styles from "./wordmark.module.css";

/** The mark, which is a galley, the three-sided tray for a column of type, and also a G; and the name. */
export function Wordmark() {
  return (
    <span className={styles.wordmark}>
      <svg className={styles.mark} viewBox="0 0 24 24" aria-hidden="true">
        <path d="M20 4.5H5v15h14V12h-8" />
      </svg>
      Galley
    </span>
  );
}
