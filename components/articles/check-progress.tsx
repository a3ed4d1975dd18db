import typography from "#components/ui/typography.module.css";
import type { Progress } from "#lib/domain/article.ts";
import { percentClaimed, type WordCounts } from "#lib/domain/word-counts.ts";
import styles from "./check-progress.module.css";

export interface CheckProgressProps {
  readonly progress: Pick<Progress, "claims" | "checked">;
  /** Null while they are being counted. */
  readonly words: WordCounts | null;
}

/**
 * How far the checking is: of the claims, and how many of the words are in claims at all. No bar of the whole:
 * one checked claim in a long text would fill it.
 */
export function CheckProgress({ progress: { claims, checked }, words }: CheckProgressProps) {
  if (claims === 0) return <span className={typography.aside}>No claims yet</span>;
  return (
    <span className={styles.progress}>
      <span>
        {checked} of {claims} {claims === 1 ? "claim" : "claims"} checked
      </span>{" "}
      <span className={styles.words}>
        Words in claims:{" "}
        <span className={styles.percent}>{words ? `${percentClaimed(words)} %` : "…"}</span>
      </span>
    </span>
  );
}
