import Link from "next/link";
import { Wordmark } from "../ui/wordmark.tsx";
import styles from "./page-shell.module.css";

/** The wordmark, leading to the list of articles. */
export function HomeLink() {
  return (
    <Link href="/articles" className={styles.home} aria-label="Galley, all articles">
      <Wordmark />
    </Link>
  );
}
