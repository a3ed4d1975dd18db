"use client";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { SegmentedControl } from "#components/ui/segmented-control.tsx";
import { Select } from "#components/ui/select.tsx";
import type { ExportChoice } from "#lib/client/exports.ts";
import { factsOf } from "#lib/domain/formats.ts";
import styles from "./export-options.module.css";

export interface ExportOptionsProps {
  readonly choice: ExportChoice;
  readonly onChange: (part: Partial<ExportChoice>) => void;
  /** Whether whoever asks may take confidential evidence along. */
  readonly mayTakeConfidential: boolean;
  /** The number of the current revision; null for several articles, of which each has its own. */
  readonly revision: number | null;
}

const CORRECTIONS = [
  { id: "accepted", label: "Approved only" },
  { id: "proposed", label: "Also proposed" },
] as const;

/** What else is to be chosen for a format; nothing that it has no place for. */
export function ExportOptions(props: ExportOptionsProps) {
  const { choice, onChange, mayTakeConfidential, revision } = props;
  const isBundle = choice.format === "bundle";
  return (
    <div className={styles.options}>
      {revision !== null && <RevisionChoice {...props} revision={revision} />}
      <div className={styles.option}>
        <span className={styles.label}>Corrections</span>
        {factsOf(choice.format).takesProposed ? (
          <SegmentedControl
            label="Corrections"
            segments={CORRECTIONS}
            value={choice.corrections}
            onChange={(corrections) => onChange({ corrections })}
          />
        ) : (
          <span className={styles.fixed}>{isBundle ? "All of them" : "Approved only"}</span>
        )}
      </div>
      {isBundle && mayTakeConfidential && (
        <div
          className={styles.confidential}
          data-included={choice.confidential === "include" || undefined}
        >
          <Checkbox
            isSelected={choice.confidential === "include"}
            onChange={(isSelected) => onChange({ confidential: isSelected ? "include" : "leave" })}
            hint="The names and words of protected sources would then stand in the file, for whoever opens it. Keep it where only those look who know them anyway."
          >
            Include confidential evidence
          </Checkbox>
        </div>
      )}
    </div>
  );
}

function RevisionChoice({
  choice,
  onChange,
  revision,
}: ExportOptionsProps & { readonly revision: number }) {
  const isFixed = choice.format === "bundle" || revision === 1;
  return (
    <div className={styles.option}>
      <span className={styles.label}>Revision</span>
      {isFixed ? (
        <span className={styles.fixed}>
          {revision === 1 ? "1, the only one" : `All ${revision}`}
        </span>
      ) : (
        <Select
          label="Revision"
          isLabelHidden
          options={revisionsTo(revision)}
          value={String(choice.revision ?? revision)}
          onChange={(id) => onChange({ revision: Number(id) === revision ? null : Number(id) })}
        />
      )}
    </div>
  );
}

/** The latest first. */
function revisionsTo(current: number) {
  return Array.from({ length: current }, (_, index) => current - index).map((number) => ({
    id: String(number),
    label: number === current ? `${number}, the current one` : String(number),
  }));
}
