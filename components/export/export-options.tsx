import { dayOfYear } from "#components/ui/describe-instant.ts";
import { SegmentedControl } from "#components/ui/segmented-control.tsx";
import { Select } from "#components/ui/select.tsx";
import { Checkbox } from "#components/ui/toggle.tsx";
import typography from "#components/ui/typography.module.css";
import type { ExportChoice } from "#lib/client/export/exports.ts";
import { formatInfo } from "#lib/domain/formats.ts";
import type { Published } from "#lib/domain/publication.ts";
import styles from "./export-options.module.css";

export interface ExportOptionsProps {
  readonly choice: ExportChoice;
  readonly onChange: (part: Partial<ExportChoice>) => void;
  /** Whether whoever asks may take confidential evidence along. */
  readonly mayIncludeConfidential: boolean;
  /** The number of the current revision; null for several articles, of which each has its own. */
  readonly revision: number | null;
  /** What was published last of it; null where nothing was. */
  readonly published?: Published | null;
}

const CORRECTIONS = [
  { id: "accepted", label: "Approved only" },
  { id: "proposed", label: "Also proposed" },
] as const;

/** The options of a format. */
export function ExportOptions(props: ExportOptionsProps) {
  const { choice, onChange, mayIncludeConfidential, revision } = props;
  const isBundle = choice.format === "bundle";
  const isAsPublished = !isBundle && choice.revision === null && Boolean(props.published);
  return (
    <div className={styles.options}>
      {revision !== null && <RevisionChoice {...props} revision={revision} />}
      <div className={styles.option}>
        <span className={typography.aside}>Corrections</span>
        {formatInfo(choice.format).takesProposed && !isAsPublished ? (
          <SegmentedControl
            label="Corrections"
            segments={CORRECTIONS}
            value={choice.corrections}
            onChange={(corrections) => onChange({ corrections })}
          />
        ) : (
          <span className={styles.fixed}>{fixedOf(isBundle, isAsPublished)}</span>
        )}
      </div>
      {isBundle && mayIncludeConfidential && (
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

function fixedOf(isBundle: boolean, isAsPublished: boolean): string {
  if (isBundle) return "All of them";
  return isAsPublished ? "As published" : "Approved only";
}

function RevisionChoice({
  choice,
  onChange,
  revision,
  published = null,
}: ExportOptionsProps & { readonly revision: number }) {
  const isFixed = choice.format === "bundle" || (revision === 1 && published === null);
  return (
    <div className={styles.option}>
      <span className={typography.aside}>Revision</span>
      {isFixed ? (
        <span className={styles.fixed}>
          {revision === 1 ? "1, the only one" : `All ${revision}`}
        </span>
      ) : (
        <Select
          label="Revision"
          isLabelHidden
          options={published ? optionsBeside(published, revision) : revisionsTo(revision)}
          value={
            choice.revision === null && published ? PUBLISHED : String(choice.revision ?? revision)
          }
          onChange={(id) => onChange({ revision: revisionOf(id, published ? null : revision) })}
        />
      )}
    </div>
  );
}

/** Stands for what was published, as it was published. */
const PUBLISHED = "published";

/** The revision to ask for; null for the default one. */
function revisionOf(id: string, usual: number | null): number | null {
  return id === PUBLISHED || Number(id) === usual ? null : Number(id);
}

/** What was published first, then the others, of which the current one has what was approved since. */
function optionsBeside({ revision, at, by }: Published, current: number) {
  const day = dayOfYear.format(new Date(at));
  const others = revisionsTo(current).map(({ id, label }) => ({
    id,
    label: Number(id) === current ? `${current}, as it stands now` : label,
  }));
  return [{ id: PUBLISHED, label: `${revision}, published ${day} by ${by.name}` }, ...others];
}

/** The latest first. */
function revisionsTo(current: number) {
  return Array.from({ length: current }, (_, index) => current - index).map((number) => ({
    id: String(number),
    label: number === current ? `${number}, the current one` : String(number),
  }));
}
