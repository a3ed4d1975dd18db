import { type Claim, kindLabel } from "#lib/domain/claim.ts";
import { REVIEW_NAMES } from "#lib/domain/claim-look.ts";
import { StateMark } from "../ui/state-mark.tsx";
import { REVIEW_MARKS } from "../ui/state-marks.ts";
import styles from "./claim-panel.module.css";
import { Finding } from "./finding.tsx";

/** Where the review of a claim is; nothing where none was asked for. */
export function Reviewed({ review }: Pick<Claim, "review">) {
  if (review === "none") return null;
  return <StateMark mark={REVIEW_MARKS[review]}>{REVIEW_NAMES[review]}</StateMark>;
}

export interface ClaimFactsProps {
  readonly claim: Claim;
  /** Its place in the text: "¶ 12", or null. */
  readonly place: string | null;
}

/** The state of the open claim in one line. */
export function ClaimFacts({ claim, place }: ClaimFactsProps) {
  return (
    <p className={styles.facts}>
      <Reviewed review={claim.review} />
      <Finding claim={claim} />
      <span>{kindLabel(claim)}</span>
      {claim.priority === "high" && <strong className={styles.high}>High priority</strong>}
      {claim.assignee && <bdi>{claim.assignee.name}</bdi>}
      {place && <span>{place}</span>}
    </p>
  );
}
