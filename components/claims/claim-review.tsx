"use client";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { REVIEW_MARKS } from "#components/ui/state-marks.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Review, Role } from "#lib/domain/vocabulary.ts";
import { useActs } from "./acts-context.tsx";
import styles from "./claim-panel.module.css";
import { faultOfFlag, flagDeed } from "./flag-deed.ts";
import { ReviewRounds } from "./review-rounds.tsx";

const SAID: Readonly<Record<Review, string>> = {
  none: "Not flagged",
  requested: "Flagged: waiting for a second editor",
  approved: "Approved by a second editor",
  returned: "Returned: something has to change",
  declined: "Stet: the words stay as they are",
};

export interface ClaimReviewProps {
  readonly claim: Claim;
  /** Of whoever looks at it. */
  readonly role: Role;
}

/** Where a claim stands with the second editor, and the button that asks for one. */
export function ClaimReview({ claim, role }: ClaimReviewProps) {
  const { act } = useActs();
  const deed = flagDeed(claim);
  return (
    <section className={styles.section} aria-label="Review">
      <h4 className={styles.title}>Review</h4>
      <div className={styles.status}>
        <StateMark mark={REVIEW_MARKS[claim.review]}>{SAID[claim.review]}</StateMark>
        {faultOfFlag(claim, role) === null && (
          <Button size="small" data-part="review" onPress={() => act(claim, deed)}>
            {deed.decision === "withdraw" ? (
              "Withdraw"
            ) : (
              <>
                Flag for review <Kbd>f</Kbd>
              </>
            )}
          </Button>
        )}
      </div>
      <ReviewRounds rounds={claim.rounds} />
    </section>
  );
}
