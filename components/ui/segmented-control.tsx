import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import styles from "./segmented-control.module.css";
import type { Option } from "./select.tsx";

export interface SegmentedControlProps<Id extends string> {
  /** What is chosen here, for screen readers. */
  readonly label: string;
  readonly segments: readonly Option<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

/** One of two to five, all in sight; arrow keys move. */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { label, segments, value, onChange } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={styles.group ?? ""}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const segment = segments.find(({ id }) => keys.has(id));
        if (segment) onChange(segment.id);
      }}
    >
      {segments.map(({ id, label }) => (
        <ToggleButton key={id} id={id} className={styles.segment ?? ""}>
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
