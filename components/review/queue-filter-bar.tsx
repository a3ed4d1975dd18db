import { Select } from "#components/ui/select.tsx";
import { type QueueFilters, useMe } from "#lib/client/queries.ts";
import { KINDS, labelOf, VERDICTS } from "#lib/domain/vocabulary.ts";
import styles from "./review-queue.module.css";

const ALL = "all";
const kinds = [{ id: ALL, label: "All kinds" } as const, ...named(KINDS)];
const verdicts = [{ id: ALL, label: "All verdicts" } as const, ...named(VERDICTS)];

export interface QueueFilterBarProps {
  readonly filters: QueueFilters;
  readonly onFilters: (filters: QueueFilters) => void;
}

/** Which flagged claims one wants to see. */
export function QueueFilterBar({ filters, onFilters }: QueueFilterBarProps) {
  const desks = useMe().data?.memberships.map(({ desk }) => desk) ?? [];
  const choices = desks.map(({ slug, name }) => ({ id: slug, label: name }));
  return (
    <search className={styles.filters}>
      {desks.length > 1 && (
        <Select
          label="Desk"
          isLabelHidden
          options={[{ id: ALL, label: "All desks" }, ...choices]}
          value={filters.desk ?? ALL}
          onChange={(desk) => onFilters({ ...filters, desk: desk === ALL ? undefined : desk })}
        />
      )}
      <Select
        label="Kind"
        isLabelHidden
        options={kinds}
        value={filters.kind ?? ALL}
        onChange={(kind) => onFilters({ ...filters, kind: kind === ALL ? undefined : kind })}
      />
      <Select
        label="Verdict"
        isLabelHidden
        options={verdicts}
        value={filters.verdict ?? ALL}
        onChange={(verdict) =>
          onFilters({ ...filters, verdict: verdict === ALL ? undefined : verdict })
        }
      />
    </search>
  );
}

function named<Word extends string>(words: readonly Word[]) {
  return words.map((id) => ({ id, label: labelOf(id) }));
}
