import type { Brought } from "#lib/domain/article.ts";
import styles from "./workspace-bar.module.css";

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** That an article came from another Galley, so that what was decided there is not taken for ours. */
export function BroughtIn({ brought: { by, at } }: { readonly brought: Brought }) {
  return (
    <p className={styles.facts}>
      Brought in from a bundle by <bdi>{by.name}</bdi> on{" "}
      <time dateTime={at} suppressHydrationWarning>
        {day.format(new Date(at))}
      </time>
      . Decisions before that were made elsewhere.
    </p>
  );
}
