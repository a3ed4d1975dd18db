import type { ReactNode, Ref } from "react";
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
} from "react-aria-components";
import styles from "./field.module.css";
import { FieldLabel, FieldNotes, type FieldProps } from "./field-parts.tsx";
import { useEarlyInput } from "./use-early-input.ts";

interface FrameProps
  extends Omit<AriaTextFieldProps, "children" | "className" | "style" | "isInvalid">,
    FieldProps {}

export interface TextFieldProps extends FrameProps {
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField({ placeholder, inputRef, ...frame }: TextFieldProps) {
  return (
    <Frame {...frame}>
      <Input
        {...(inputRef && { ref: inputRef })}
        className={styles.input ?? ""}
        {...(placeholder && { placeholder })}
      />
    </Frame>
  );
}

export interface TextAreaProps extends Omit<FrameProps, "type"> {
  readonly placeholder?: string;
  /** Lines shown before it scrolls. Default 4. */
  readonly rows?: number;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text. */
export function TextArea({ placeholder, rows = 4, areaRef, ...frame }: TextAreaProps) {
  return (
    <Frame {...frame}>
      <AriaTextArea
        {...(areaRef && { ref: areaRef })}
        className={`${styles.input} ${styles.area}`}
        {...(placeholder && { placeholder })}
        rows={rows}
      />
    </Frame>
  );
}

/** The label, the hint and the error around what is typed into. */
function Frame(props: FrameProps & { readonly children: ReactNode }) {
  const { label, isLabelHidden = false, hint, error, children, ...rest } = props;
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
      {children}
      <FieldNotes hint={hint} error={error ?? null} />
    </AriaTextField>
  );
}
