import styles from "#components/panel/panel.module.css";
import { StateMark } from "#components/ui/state-mark.tsx";
import { REVIEW_MARKS } from "#components/ui/state-marks.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Review } from "#lib/domain/vocabulary.ts";
import { ReviewRounds } from "./review-rounds.tsx";

const SAID: Readonly<Record<Review, string>> = {
  none: "Not flagged",
  requested: "Flagged: waiting for a second editor",
  approved: "Approved by a second editor",
  returned: "Returned: something has to change",
  declined: "Stet: the words stay as they are",
};

/** The state of a claim's review, and how it went so far. */
export function ClaimReview({ claim }: { readonly claim: Claim }) {
  return (
    <section className={styles.section} aria-label="Review">
      <h4 className={styles.title}>Review</h4>
      <StateMark mark={REVIEW_MARKS[claim.review]}>{SAID[claim.review]}</StateMark>
      <ReviewRounds rounds={claim.rounds} />
    </section>
  );
}
