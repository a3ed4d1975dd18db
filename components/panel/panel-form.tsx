import type { KeyboardEvent, ReactNode, Ref } from "react";
import { NOWHERE } from "#components/ui/form.tsx";
import { isSubmit } from "#components/ui/use-submit-keys.ts";
import type { Range } from "#lib/domain/text.ts";
import type { Action } from "#lib/domain/vocabulary.ts";
import styles from "./panel.module.css";

/** The form that is open in a claim's panel. */
export type OpenForm =
  /** New evidence, or with `evidence` the piece that is changed. */
  | { readonly kind: "evidence"; readonly evidence?: string }
  /** A new correction of the words in `range`, offsets in that revision. */
  | {
      readonly kind: "propose";
      readonly action: Action;
      readonly range: Range;
      readonly revision: number;
      /** The claim was made for it: left without a word, it goes with it. */
      readonly isFresh?: boolean;
    }
  | { readonly kind: "amend"; readonly correction: string };

export interface PanelFormProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly onSend: () => void;
  /** What Escape does, after which the draft is kept; by default it does what it does on the page. */
  readonly onLeave?: () => void;
  readonly ref?: Ref<HTMLFormElement>;
}

/** A form of the panel. Ctrl or ⌘ with Enter sends it wherever the focus is in it. */
export function PanelForm({ label, children, onSend, onLeave, ref }: PanelFormProps) {
  const take = (event: KeyboardEvent, does: () => void) => {
    event.preventDefault();
    event.stopPropagation();
    does();
  };
  // While capturing: a list's button would treat Enter as a press.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (isSubmit(event)) take(event, onSend);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && onLeave) take(event, onLeave);
  };
  return (
    <form
      ref={ref}
      method={NOWHERE}
      noValidate
      className={styles.form}
      aria-label={label}
      onKeyDownCapture={onKeyDownCapture}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}
