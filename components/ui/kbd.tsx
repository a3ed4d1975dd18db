import styles from "./kbd.module.css";

/** A key to press, as it is named on the keyboard. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className={styles.kbd}>{children}</kbd>;
}
