import type { ReactNode } from "react";
import { Finding } from "#components/claims/finding.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Due } from "#components/ui/deadline.tsx";
import { OptionalSelect } from "#components/ui/optional-select.tsx";
import { optionsOf } from "#components/ui/options.tsx";
import { Words } from "#components/ui/words.tsx";
import { type QueueFilters, useMe } from "#lib/client/queries.ts";
import type { FlaggedClaim } from "#lib/domain/answers/queue.ts";
import { KINDS, VERDICTS } from "#lib/domain/vocabulary.ts";
import styles from "./review-workspace.module.css";

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
              <span className={styles.words} dir="auto">
                <Words>{claim.anchor.exact}</Words>
              </span>
              <span className={styles.article} dir="auto">
                <Words>{article.headline}</Words>
              </span>
              <span className={styles.facts}>
                <Finding claim={claim} />
                {own && <Badge tone="doubt">Own finding</Badge>}
                {article.deadline && (
                  <span className={styles.due}>
                    <Due at={article.deadline} stage={article.stage} />
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {more && <div className={styles.more}>{more}</div>}
    </div>
  );
}

export interface QueueFilterBarProps {
  readonly filters: QueueFilters;
  readonly onFilters: (filters: QueueFilters) => void;
}

/** Which flagged claims one wants to see. */
export function QueueFilterBar({ filters, onFilters }: QueueFilterBarProps) {
  const desks = useMe().data?.memberships.map(({ desk }) => desk) ?? [];
  return (
    <search className={styles.filters}>
      {desks.length > 1 && (
        <OptionalSelect
          label="Desk"
          isLabelHidden
          none="All desks"
          options={desks.map(({ slug, name }) => ({ id: slug, label: name }))}
          value={filters.desk ?? null}
          onChange={(desk) => onFilters({ ...filters, desk: desk ?? undefined })}
        />
      )}
      <OptionalSelect
        label="Kind"
        isLabelHidden
        none="All kinds"
        options={optionsOf(KINDS)}
        value={filters.kind ?? null}
        onChange={(kind) => onFilters({ ...filters, kind: kind ?? undefined })}
      />
      <OptionalSelect
        label="Verdict"
        isLabelHidden
        none="All verdicts"
        options={optionsOf(VERDICTS)}
        value={filters.verdict ?? null}
        onChange={(verdict) => onFilters({ ...filters, verdict: verdict ?? undefined })}
      />
    </search>
  );
}
