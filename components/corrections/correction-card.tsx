import { Button } from "#components/ui/button.tsx";
import { SourceAttribution } from "#components/ui/source-attribution.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { CORRECTION_MARKS } from "#components/ui/state-marks.ts";
import typography from "#components/ui/typography.module.css";
import { Words } from "#components/ui/words.tsx";
import type { Claim } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import styles from "./correction-card.module.css";
import { CorrectionReading, NoticeLine } from "./correction-reading.tsx";
import { ProposedWordings } from "./proposed-wordings.tsx";

export interface CorrectionCardProps {
  readonly claim: Claim;
  readonly correction: Correction;
  /** The current revision's. */
  readonly text: string;
  readonly onAmend: () => void;
  readonly onWithdraw: () => void;
}

/** A correction: how the sentence would read, what readers are told, and why. */
export function CorrectionCard(props: CorrectionCardProps) {
  const { claim, correction, text, onAmend, onWithdraw } = props;
  const { appliedIn, state, outcome, reason, given } = correction;
  const isApplied = state === "applied";
  // A note leaves the words as they are: other words for it are proposed like the first ones.
  const isChangeable = !isApplied || !ACTION_RULES[correction.action].editsText;
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <StateMark mark={CORRECTION_MARKS[state]}>
          {labelOf(state)}
          {appliedIn !== null && ` in revision ${appliedIn}`}
        </StateMark>
        {isChangeable && (
          <span className={styles.buttons}>
            <Button look="plain" size="small" onPress={onAmend}>
              Edit
            </Button>
            <Button look="plain" size="small" onPress={onWithdraw}>
              Withdraw
            </Button>
          </span>
        )}
      </div>
      {outcome !== "kept" && !isApplied && (
        <p className={styles.warning}>
          The words it was made for have changed. Withdraw it and propose it anew.
        </p>
      )}
      <CorrectionReading correction={correction} text={text} />
      <NoticeLine notice={correction.notice} text={correction.noticeText} />
      {correction.inForce && !isApplied && (
        <>
          <p className={typography.aside}>Until that is published, readers are told:</p>
          <NoticeLine notice={correction.inForce.notice} text={correction.inForce.noticeText} />
        </>
      )}
      {given && <SourceAttribution given={given} />}
      {reason && (
        <p className={typography.aside}>
          Why: <Words>{reason}</Words>
        </p>
      )}
      {!isApplied && <ProposedWordings claim={claim} correction={correction} />}
    </div>
  );
}
