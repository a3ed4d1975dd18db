import type { ReactNode } from "react";
import { FieldError as AriaFieldError, Label, Text } from "react-aria-components";
import styles from "./field.module.css";
import typography from "./typography.module.css";

/** What every field takes. */
export interface FieldProps {
  readonly label: string;
  /** Whether the label is for screen readers only, where the place makes it plain. */
  readonly isLabelHidden?: boolean;
  /** A sentence that helps to fill it in. */
  readonly hint?: ReactNode;
  /** What is wrong, as a sentence that says what to do. Server errors by name come through `Form`. */
  readonly error?: string | null;
}

/** A field's label, in front of its control. */
export function FieldLabel({ label }: Pick<FieldProps, "label">) {
  return <Label className={styles.label ?? ""}>{label}</Label>;
}

/** A field's hint and what is wrong with it, behind its control. */
export function FieldNotes({ hint, error }: Pick<FieldProps, "hint" | "error">) {
  return (
    <>
      {hint && (
        <Text slot="description" className={typography.aside ?? ""}>
          {hint}
        </Text>
      )}
      <FieldError>{error}</FieldError>
    </>
  );
}

/** What is wrong with the field around it: the given words, or what its validation found. */
export function FieldError({ children }: { readonly children?: ReactNode }) {
  return (
    <AriaFieldError className={styles.error ?? ""}>
      {({ validationErrors }) => children ?? validationErrors.join(" ")}
    </AriaFieldError>
  );
}
