import { PersonAndTime } from "#components/ui/person-and-time.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { REVIEW_MARKS } from "#components/ui/state-marks.ts";
import { Words } from "#components/ui/words.tsx";
import type { ReviewEntry } from "#lib/domain/claim.ts";
import styles from "./claim-panel.module.css";

/** Why the reviewer sent a claim back: what its checker has to know first. */
export function ReturnReason({ rounds }: { readonly rounds: readonly ReviewEntry[] }) {
  const round = rounds.findLast(({ decision }) => decision === "return");
  if (!round) return null;
  return (
    <section className={styles.reason} aria-label="Why it was returned">
      <div>
        <StateMark mark={REVIEW_MARKS.returned}>Returned</StateMark> by{" "}
        <PersonAndTime person={round.by} at={round.at} />
      </div>
      {round.comment && (
        <p dir="auto">
          <Words>{round.comment}</Words>
        </p>
      )}
    </section>
  );
}
