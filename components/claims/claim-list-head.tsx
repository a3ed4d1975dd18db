import { useFocusTarget } from "#components/ui/focus-target.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { CLAIM_STATUS_FILTERS, type ClaimFilter, type ClaimStatusFilter } from "./claim-filter.ts";
import styles from "./claim-list.module.css";

export interface ClaimListHeadProps {
  readonly filter: ClaimFilter;
  readonly onFilter: (filter: ClaimFilter) => void;
  /** Enter in the search field: opens the first claim found. */
  readonly onEnter: () => void;
}

/** The place of the field that finds claims, for the focus. */
export const FIND_CLAIMS = "find claims";

const LABELS: Readonly<Record<ClaimStatusFilter, string>> = {
  all: "All claims",
  open: "To check",
  flagged: "Flagged",
  returned: "Returned",
  corrected: "Corrected",
  mine: "Mine",
};

/** Finds claims by their words and by their status. */
export function ClaimListHead({ filter, onFilter, onEnter }: ClaimListHeadProps) {
  const field = useFocusTarget<HTMLDivElement>(FIND_CLAIMS);
  return (
    <search className={styles.head}>
      <div ref={field}>
        <TextField
          label="Find in the claims"
          isLabelHidden
          type="search"
          placeholder="Find in the claims"
          value={filter.query}
          onChange={(query) => onFilter({ ...filter, query })}
          onKeyDown={(event) => {
            if (event.key === "Enter") onEnter();
            else event.continuePropagation();
          }}
        />
      </div>
      <Select
        label="Which claims"
        isLabelHidden
        options={CLAIM_STATUS_FILTERS.map((id) => ({ id, label: LABELS[id] }))}
        value={filter.status}
        onChange={(status) => onFilter({ ...filter, status })}
      />
    </search>
  );
}
