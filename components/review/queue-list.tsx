"use client";
import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { CHECK_MARKS, VERDICT_MARKS } from "#components/ui/state-marks.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { FlaggedClaim } from "#lib/domain/queue.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import { Due } from "./due.tsx";
import styles from "./review-queue.module.css";

export interface QueueListProps {
  readonly flagged: readonly FlaggedClaim[];
  readonly current: string | null;
  readonly onOpen: (claim: string) => void;
  /** Stands at the end of the list. */
  readonly more: ReactNode;
}

/** The flagged claims, the earliest deadline first. */
export function QueueList({ flagged, current, onOpen, more }: QueueListProps) {
  return (
    <div className={styles.list}>
      <ol aria-label="Flagged claims, the earliest deadline first">
        {flagged.map(({ claim, article, own }) => (
          <li key={claim.id}>
            <button
              type="button"
              className={styles.entry}
              aria-current={claim.id === current}
              onClick={() => onOpen(claim.id)}
            >
              <span className={styles.words}>{claim.anchor.exact}</span>
              <span className={styles.article}>{article.headline}</span>
              <span className={styles.facts}>
                <Finding claim={claim} />
                {own && <Badge tone="doubt">Own finding</Badge>}
                <Due deadline={article.deadline} />
              </span>
            </button>
          </li>
        ))}
      </ol>
      {more && <div className={styles.more}>{more}</div>}
    </div>
  );
}

/** What the checker found, or how far they are. */
export function Finding({ claim: { verdict, check } }: { readonly claim: Claim }) {
  if (verdict) return <StateMark mark={VERDICT_MARKS[verdict]}>{labelOf(verdict)}</StateMark>;
  return <StateMark mark={CHECK_MARKS[check]}>{labelOf(check)}</StateMark>;
}
