import { Kbd } from "#components/ui/kbd.tsx";
import styles from "./claim-list.module.css";

/** What to do when the list of claims has nothing to show. */
export function NoClaims({ isFiltered }: { readonly isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <div className={styles.empty}>
        <h2>No such claim</h2>
        <p>Change the words above, or choose “All claims”.</p>
      </div>
    );
  }
  return (
    <div className={styles.empty}>
      <h2>No claims yet</h2>
      <p>
        Select words in the text, with the mouse or with Shift and the arrow keys, and press{" "}
        <Kbd>c</Kbd>. Then say with <Kbd>1</Kbd> to <Kbd>9</Kbd> what you found.
      </p>
      <p>
        <Kbd>?</Kbd> shows all keys.
      </p>
    </div>
  );
}
