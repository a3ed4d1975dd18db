import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

export interface ConfirmDialogProps {
  /** A question: "Remove Ada from the desk?" */
  readonly title: string;
  /** What will happen, and whether it can be taken back. */
  readonly children: ReactNode;
  /** The verb on the button: "Remove". Never "OK". */
  readonly verb: string;
  readonly isOpen: boolean;
  readonly isPending?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be undone. What can be undone is done, with a toast. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, verb, isOpen, isPending = false } = props;
  const actions = (
    <>
      <Button onPress={props.onClose} autoFocus>
        Cancel
      </Button>
      <Button look="danger" isPending={isPending} onPress={props.onConfirm}>
        {verb}
      </Button>
    </>
  );
  return (
    <Dialog title={title} isOpen={isOpen} onClose={props.onClose} actions={actions}>
      {children}
    </Dialog>
  );
}
