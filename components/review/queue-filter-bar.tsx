import { OptionalSelect } from "#components/ui/optional-select.tsx";
import { optionsOf } from "#components/ui/options.tsx";
import { type QueueFilters, useMe } from "#lib/client/queries.ts";
import { KINDS, VERDICTS } from "#lib/domain/vocabulary.ts";
import styles from "./review-queue.module.css";

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
