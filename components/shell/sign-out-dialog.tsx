import type { UnsentWork } from "#lib/client/sign-out/sign-out.ts";
import { Button } from "../ui/button.tsx";
import { counts } from "../ui/count.ts";
import { Dialog } from "../ui/dialog.tsx";

export interface SignOutDialogProps {
  /** What signing out would lose; when empty, the dialog does not open. */
  readonly unsent: readonly UnsentWork[];
  /** What is in progress; the other buttons are disabled meanwhile. */
  readonly pending: "sending" | "leaving" | null;
  readonly onSend: () => void;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Asks what to do with unsent work when somebody signs out: send it, delete it, or stay. */
export function SignOutDialog({ unsent, pending, onSend, onDelete, onClose }: SignOutDialogProps) {
  const hasChanges = unsent.some(({ changes }) => changes > 0);
  const hasWords = unsent.some(({ drafts, imports }) => drafts + imports > 0);
  const actions = (
    <>
      <Button onPress={onClose} autoFocus>
        Stay signed in
      </Button>
      <Button
        look="danger"
        isPending={pending === "leaving"}
        isDisabled={pending === "sending"}
        onPress={onDelete}
      >
        Delete and sign out
      </Button>
      {hasChanges && (
        <Button
          look="primary"
          isPending={pending === "sending"}
          isDisabled={pending === "leaving"}
          onPress={onSend}
        >
          Send, then sign out
        </Button>
      )}
    </>
  );
  return (
    <Dialog
      title="Sign out before everything is sent?"
      isOpen={unsent.length > 0}
      onClose={onClose}
      actions={actions}
    >
      <p>Galley has not got this of yours yet:</p>
      <ul>
        {unsent.map((work) => (
          <li key={work.headline}>
            {work.headline === null ? "No article that can be named" : `“${work.headline}”`}:{" "}
            {describeWork(work)}
          </li>
        ))}
      </ul>
      <p>
        {hasWords && "What you are still writing cannot be sent: stay to finish it, or delete it. "}
        Signing out leaves nothing of yours in this browser.
      </p>
    </Dialog>
  );
}

function describeWork({ changes, drafts, imports }: UnsentWork): string {
  return counts(
    [changes, "change", "changes"],
    [drafts, "text in a form", "texts in forms"],
    [imports, "import", "imports"],
  );
}
