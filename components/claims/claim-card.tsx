import type { ReactNode } from "react";
import { counts } from "#components/ui/count.ts";
import { shorten } from "#components/ui/shorten.ts";
import { StateMark } from "#components/ui/state-mark.tsx";
import { REVIEW_MARKS } from "#components/ui/state-marks.ts";
import { Words } from "#components/ui/words.tsx";
import { type Claim, kindLabel } from "#lib/domain/claim.ts";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import styles from "./claim-card.module.css";
import { Finding } from "./finding.tsx";

export interface ClaimCardProps {
  readonly claim: Claim;
  /** Its place in the text: "¶ 12", or null. */
  readonly place: string | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The panel, while it is open. */
  readonly children?: ReactNode;
}

/** A claim in the list: its words and its state; when open, its panel unfolds below. */
export function ClaimCard({ claim, place, isOpen, onToggle, children }: ClaimCardProps) {
  return (
    <article
      className={styles.card}
      data-open={isOpen || undefined}
      aria-label={`Claim: ${shorten(spellHiddenCharacters(claim.anchor.exact))}`}
    >
      <h3 className={styles.heading}>
        <button type="button" className={styles.header} aria-expanded={isOpen} onClick={onToggle}>
          <q className={styles.words} dir="auto">
            <Words>{claim.anchor.exact}</Words>
          </q>
          <span className={styles.facts}>
            <Reviewed review={claim.review} />
            <Finding claim={claim} />
            <span>{kindLabel(claim)}</span>
            {claim.priority === "high" && <strong className={styles.high}>High priority</strong>}
            <span>{describeParts(claim)}</span>
            {place && <span className={styles.place}>{place}</span>}
          </span>
        </button>
      </h3>
      {children}
    </article>
  );
}

function Reviewed({ review }: Pick<Claim, "review">) {
  if (review === "none") return null;
  return <StateMark mark={REVIEW_MARKS[review]}>{REVIEWED[review]}</StateMark>;
}

const REVIEWED = {
  requested: "Flagged",
  approved: "Approved",
  returned: "Returned",
  declined: "Stet",
} as const;

function describeParts({ evidence, corrections, comments }: Claim): string {
  return counts(
    [evidence.length, "source", "sources"],
    [corrections.length, "correction", "corrections"],
    [comments.length, "comment", "comments"],
  );
}
