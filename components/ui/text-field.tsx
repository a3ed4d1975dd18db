import type { Ref } from "react";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
} from "react-aria-components";
import styles from "./field.module.css";
import { FieldLabel, FieldNotes, type FieldProps } from "./field-parts.tsx";
import { useEarlyInput } from "./use-early-input.ts";

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, "children" | "className" | "style" | "isInvalid">,
    FieldProps {
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden = false, hint, error, placeholder, inputRef, ...rest } = props;
  const box = useEarlyInput<HTMLDivElement>();
  return (
    <AriaTextField
      ref={box}
      autoComplete="off"
      {...rest}
      {...(isLabelHidden && { "aria-label": label })}
      {...(error && { isInvalid: true })}
      className={styles.field ?? ""}
    >
      {!isLabelHidden && <FieldLabel label={label} />}
      <Input
        {...(inputRef && { ref: inputRef })}
        className={styles.input ?? ""}
        {...(placeholder && { placeholder })}
      />
      <FieldNotes hint={hint} error={error ?? null} />
    </AriaTextField>
  );
}
