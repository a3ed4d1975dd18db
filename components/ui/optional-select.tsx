import { Select, type SelectProps } from "./select.tsx";

/** Stands for null among the options; none of their identifiers has a colon. */
const NONE = ":none";

export interface OptionalSelectProps<Id extends string> extends Omit<SelectProps<Id>, "onChange"> {
  /** The first option, for null: "Nobody", "All desks". */
  readonly none: string;
  readonly onChange: (id: Id | null) => void;
}

/** One of a few, or none of them. */
export function OptionalSelect<Id extends string>(props: OptionalSelectProps<Id>) {
  const { none, options, value, onChange, ...rest } = props;
  return (
    <Select<Id | typeof NONE>
      {...rest}
      options={[{ id: NONE, label: none }, ...options]}
      value={value ?? NONE}
      onChange={(id) => onChange(id === NONE ? null : id)}
    />
  );
}
