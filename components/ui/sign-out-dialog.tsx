"use client";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { count } from "./count.ts";

export interface SignOutDialogProps {
  /** How many changes Galley has not answered yet; with none, it does not open. */
  readonly waiting: number;
  readonly isPending: boolean;
  readonly onSignOut: () => void;
  readonly onClose: () => void;
}

/** Asks before somebody leaves what Galley has not taken yet. */
export function SignOutDialog({ waiting, isPending, onSignOut, onClose }: SignOutDialogProps) {
  return (
    <ConfirmDialog
      title="Sign out before everything is saved?"
      verb="Sign out"
      isOpen={waiting > 0}
      isPending={isPending}
      onConfirm={onSignOut}
      onClose={onClose}
    >
      <p>
        Galley has not answered for {count(waiting, "change", "changes")} yet. What waits stays in
        this browser and is sent when you sign in here again.
      </p>
    </ConfirmDialog>
  );
}
