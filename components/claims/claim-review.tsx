"use client";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { REVIEW_MARKS } from "#components/ui/state-marks.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Review } from "#lib/domain/vocabulary.ts";
import { useActs } from "./acts-context.tsx";
import styles from "./claim-panel.module.css";
import { ReviewRounds } from "./review-rounds.tsx";

const SAID: Readonly<Record<Review, string>> = {
  none: "Not flagged",
  requested: "Flagged: waiting for a second editor",
  approved: "Approved by a second editor",
  returned: "Returned: something has to change",
  declined: "Stet: the words stay as they are",
};

/** Where a claim stands with the second editor, and the button that asks for one. */
export function ClaimReview({ claim }: { readonly claim: Claim }) {
  const { act } = useActs();
  const deed = flagDeed(claim);
  return (
    <section className={styles.section} aria-label="Review">
      <h4 className={styles.title}>Review</h4>
      <div className={styles.status}>
        <StateMark mark={REVIEW_MARKS[claim.review]}>{SAID[claim.review]}</StateMark>
        <Button size="small" data-part="review" onPress={() => act(claim, deed)}>
          {deed.decision === "withdraw" ? "Withdraw" : "Flag for review"} <Kbd>f</Kbd>
        </Button>
      </div>
      <ReviewRounds rounds={claim.rounds} />
    </section>
  );
}

/** What the flag key does: asks for a review, or takes that back. */
export function flagDeed({ id, review }: Pick<Claim, "id" | "review">) {
  const decision = review === "requested" ? "withdraw" : "request";
  return { type: "decide", claim: id, decision, comment: null } as const;
}
