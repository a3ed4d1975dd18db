import Link from "next/link";
import styles from "./page-shell.module.css";
import { Wordmark } from "./wordmark.tsx";

/** The wordmark, leading to the list of articles. */
export function HomeLink() {
  return (
    <Link href="/articles" className={styles.home} aria-label="Galley, all articles">
      <Wordmark />
    </Link>
  );
}
