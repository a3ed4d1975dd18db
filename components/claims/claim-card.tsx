"use client";
import type { ReactNode, Ref } from "react";
import { StateMark } from "#components/ui/state-mark.tsx";
import { CHECK_MARKS, REVIEW_MARKS, VERDICT_MARKS } from "#components/ui/state-marks.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import styles from "./claim-card.module.css";

export interface ClaimCardProps {
  readonly claim: Claim;
  /** Where it stands: "¶ 12", or null. */
  readonly place: string | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The panel, while it is open. */
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLElement>;
}

/** A claim in the list: its words and how it stands; open, its panel unfolds below. */
export function ClaimCard({ claim, place, isOpen, onToggle, children, ref }: ClaimCardProps) {
  return (
    <article
      ref={ref}
      className={styles.card}
      data-claim-card={claim.id}
      data-open={isOpen || undefined}
      aria-label={`Claim: ${shorten(claim.anchor.exact)}`}
    >
      <h3 className={styles.heading}>
        <button
          type="button"
          data-part="card"
          className={styles.header}
          aria-expanded={isOpen}
          onClick={onToggle}
        >
          <q className={styles.words}>{claim.anchor.exact}</q>
          <span className={styles.facts}>
            <Finding claim={claim} />
            <span>{labelOf(claim.kind)}</span>
            {claim.priority === "high" && <strong className={styles.high}>High priority</strong>}
            <span className={styles.counts}>{counts(claim)}</span>
            {place && <span className={styles.place}>{place}</span>}
          </span>
        </button>
      </h3>
      {children}
    </article>
  );
}

/** How a claim stands: its review once there is one, and what was found. */
function Finding({ claim: { verdict, check, review } }: { readonly claim: Claim }) {
  const isJudged = verdict !== null && check !== "stale";
  return (
    <>
      {review !== "none" && <StateMark mark={REVIEW_MARKS[review]}>{REVIEWED[review]}</StateMark>}
      {isJudged ? (
        <StateMark mark={VERDICT_MARKS[verdict]}>{labelOf(verdict)}</StateMark>
      ) : (
        <StateMark mark={CHECK_MARKS[check]}>{labelOf(check)}</StateMark>
      )}
    </>
  );
}

const REVIEWED = {
  requested: "Flagged",
  approved: "Approved",
  returned: "Returned",
  declined: "Stet",
} as const;

function counts({ evidence, corrections, comments }: Claim): string | null {
  const parts = [
    count(evidence.length, "source", "sources"),
    count(corrections.length, "correction", "corrections"),
    count(comments.length, "comment", "comments"),
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(", ") : null;
}

function count(number: number, one: string, many: string): string | null {
  if (number === 0) return null;
  return `${number} ${number === 1 ? one : many}`;
}

function shorten(words: string): string {
  return words.length > 80 ? `${words.slice(0, 80).trimEnd()}…` : words;
}
