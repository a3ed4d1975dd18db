import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { ObstacleList, type ObstacleListProps } from "./obstacle-list.tsx";

export interface OverrideRulesDialogProps extends ObstacleListProps {
  readonly title: string;
  /** What the button does, such as “Flag all the same”. */
  readonly label: string;
  /** Whether whoever looks at it may set the desk's rules aside. */
  readonly maySetAside: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** What the desk asks for before a move; a reviewer may go on with a reason. */
export function OverrideRulesDialog(props: OverrideRulesDialogProps) {
  const { title, label, maySetAside, onConfirm, onClose, onOpen, ...list } = props;
  const [reason, setReason] = useState("");
  const open = (claim: string) => {
    onClose();
    onOpen(claim);
  };
  const actions = (
    <>
      <Button onPress={onClose}>{maySetAside ? "Cancel" : "Close"}</Button>
      {maySetAside && (
        <Button
          look="primary"
          isDisabled={reason.trim() === ""}
          onPress={() => {
            onClose();
            onConfirm(reason.trim());
          }}
        >
          {label}
        </Button>
      )}
    </>
  );
  return (
    <Dialog title={title} isOpen onClose={onClose} actions={actions}>
      <p>The desk asks for this before:</p>
      <ObstacleList {...list} onOpen={open} />
      {maySetAside ? (
        <ReasonField value={reason} onChange={setReason} />
      ) : (
        <p>A reviewer can go on without it, with a reason.</p>
      )}
    </Dialog>
  );
}

export interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why a reviewer goes on although the desk's rules ask for more. */
export function ReasonField({ value, onChange }: ReasonFieldProps) {
  return (
    <TextArea
      label="Why it goes on without that"
      hint="It stands in the record, under your name."
      value={value}
      onChange={onChange}
    />
  );
}
