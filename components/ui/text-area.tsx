import type { Ref } from "react";
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components";
import styles from "./field.module.css";
import { FieldLabel, FieldNotes, type FieldProps } from "./field-parts.tsx";
import { useEarlyInput } from "./use-early-input.ts";

export interface TextAreaProps
  extends Omit<AriaTextFieldProps, "children" | "className" | "style" | "isInvalid" | "type">,
    FieldProps {
  readonly placeholder?: string;
  /** Lines shown before it scrolls. Default 4. */
  readonly rows?: number;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    isLabelHidden = false,
    hint,
    error,
    placeholder,
    rows = 4,
    areaRef,
    ...rest
  } = props;
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
      <AriaTextArea
        {...(areaRef && { ref: areaRef })}
        className={`${styles.input} ${styles.area}`}
        {...(placeholder && { placeholder })}
        rows={rows}
      />
      <FieldNotes hint={hint} error={error ?? null} />
    </AriaTextField>
  );
}
