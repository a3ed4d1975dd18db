import { useState } from "react";
import styles from "#components/panel/panel.module.css";
import { usePanelPart } from "#components/panel/panel-part.ts";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { REVIEW_MARKS } from "#components/ui/state-marks.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { can } from "#lib/domain/permission.ts";
import type { Review } from "#lib/domain/vocabulary.ts";
import { useActs } from "../acts/acts-context.tsx";
import { faultOfFlag, flagAct, missingForFlag } from "./flag-claim.ts";
import { OverrideRulesDialog } from "./override-rules-dialog.tsx";
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
  readonly view: Pick<ArticleView, "role" | "rules">;
}

/** The state of a claim's review, and the button that asks for one. */
export function ClaimReview({ claim, view }: ClaimReviewProps) {
  const { act } = useActs();
  const place = usePanelPart(claim.id, "review");
  const [isAsking, setAsking] = useState(false);
  const flag = flagAct(claim);
  const missing = missingForFlag(claim, view.rules);
  const maySetAside = can(view.role, "review.decide");
  const mayFlag = missing.length === 0 || maySetAside;
  return (
    <section className={styles.section} aria-label="Review">
      <h4 className={styles.title}>Review</h4>
      <div ref={place} className={styles.status}>
        <StateMark mark={REVIEW_MARKS[claim.review]}>{SAID[claim.review]}</StateMark>
        {faultOfFlag(claim, view.role) === null && mayFlag && (
          <Button
            size="small"
            onPress={() => (missing.length > 0 ? setAsking(true) : act(claim, flag))}
          >
            {flag.decision === "withdraw" ? (
              "Withdraw"
            ) : (
              <>
                Flag for review <Kbd>f</Kbd>
              </>
            )}
          </Button>
        )}
      </div>
      {missing.length > 0 && (
        <p>Before it is flagged: {missing.map(({ message }) => message).join(" ")}</p>
      )}
      {isAsking && (
        <OverrideRulesDialog
          title="Flag the claim"
          label="Flag all the same"
          obstacles={missing}
          claims={[]}
          maySetAside={maySetAside}
          onConfirm={(reason) => act(claim, { ...flag, override: { reason } })}
          onOpen={() => setAsking(false)}
          onClose={() => setAsking(false)}
        />
      )}
      <ReviewRounds rounds={claim.rounds} />
    </section>
  );
}
