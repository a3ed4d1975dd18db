"use client";
import type { ReactNode } from "react";
import styles from "#components/claims/claim-panel.module.css";
import { PanelFormFrame } from "#components/claims/panel-form-frame.tsx";
import { Button } from "#components/ui/button.tsx";

export interface CorrectionFormProps {
  /** What is being done, as a heading. */
  readonly label: string;
  /** On the button that does it. */
  readonly verb: string;
  readonly children: ReactNode;
  readonly onSend: () => void;
  /** Escape: the words are kept for later. */
  readonly onLeave: () => void;
  readonly onCancel: () => void;
}

/** The frame of the forms of corrections. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { label, verb, children, onSend, onLeave, onCancel } = props;
  return (
    <PanelFormFrame label={label} onSend={onSend} onLeave={onLeave}>
      <h5 className={styles.formTitle}>{label}</h5>
      {children}
      <div className={styles.actions}>
        <Button look="primary" size="small" type="submit">
          {verb}
        </Button>
        <Button look="plain" size="small" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </PanelFormFrame>
  );
}
