import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Words } from "#components/ui/words.tsx";
import { Button } from "./button.tsx";
import styles from "./dialog.module.css";

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Called by Escape and by the dialog’s own buttons. A press outside does nothing: typed text would be lost. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** What can be done, a way out first and the main thing last. Without any, a cross leads out. */
  readonly actions?: ReactNode;
  /** Default `medium`, some 34rem; `broad` is as broad and high as the window is good for. */
  readonly width?: "medium" | "wide" | "broad";
}

/** A modal dialog: focus moves in, stays in, and returns when it closes. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  width = "medium",
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={styles.veil ?? ""}
    >
      <Modal className={styles.modal ?? ""} data-width={width}>
        <AriaDialog className={styles.dialog ?? ""}>
          <Heading slot="title" className={styles.title ?? ""}>
            <Words>{title}</Words>
          </Heading>
          <div className={styles.body}>{children}</div>
          {actions ? (
            <div className={styles.actions}>{actions}</div>
          ) : (
            <CloseButton onClose={onClose} />
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A close button for whoever has no Escape key; the last in the order of focus. */
function CloseButton({ onClose }: Pick<DialogProps, "onClose">) {
  return (
    <div className={styles.leave}>
      <Button look="plain" size="small" aria-label="Close" onPress={onClose}>
        <span aria-hidden="true">✕</span>
      </Button>
    </div>
  );
}
