import type { ReactNode } from "react";
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from "react-aria-components";
import field from "./field.module.css";
import { FieldLabel, FieldNotes, type FieldProps } from "./field-parts.tsx";
import list from "./list.module.css";
import styles from "./select.module.css";

export interface Option<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** A small mark in front of the words, such as a `StateMark`; the words alone must do without it. */
  readonly mark?: ReactNode;
}

export interface SelectProps<Id extends string> extends FieldProps {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
}

/** One of a few. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, isLabelHidden = false, hint, error, options, value, onChange, ...rest } = props;
  return (
    <AriaSelect
      {...rest}
      {...(isLabelHidden && { "aria-label": label })}
      {...(error && { isInvalid: true })}
      className={field.field ?? ""}
      value={value}
      onChange={(key) => {
        const option = options.find(({ id }) => id === key);
        if (option) onChange(option.id);
      }}
    >
      {!isLabelHidden && <FieldLabel label={label} />}
      <Button className={`${field.input} ${styles.button}`}>
        <SelectValue className={styles.value ?? ""} />
        <span aria-hidden="true" className={styles.arrow} />
      </Button>
      <FieldNotes hint={hint} error={error ?? null} />
      <Popover className={list.popover ?? ""}>
        <ListBox className={list.list ?? ""}>
          {options.map(({ id, label, mark }) => (
            <ListBoxItem key={id} id={id} textValue={label} className={list.entry ?? ""}>
              {mark}
              {label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
