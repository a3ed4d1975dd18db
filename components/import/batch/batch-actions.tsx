import { useState } from "react";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { count } from "#components/ui/count.ts";
import { useFocus } from "#components/ui/focus-target.tsx";
import { type Batch, type BatchView, isUnsettled } from "#lib/client/import/import-batch.ts";

/** What can be done with all files of a batch. */
export function BatchActions({ batch }: { readonly batch: Batch & BatchView }) {
  if (batch.isRunning) return <CancelRest batch={batch} />;
  return (
    <>
      <TryAgain batch={batch} />
      <ImportMore batch={batch} />
      <ButtonLink look="primary" href="/articles">
        Go to the articles
      </ButtonLink>
    </>
  );
}

interface ActionProps {
  readonly batch: Batch & BatchView;
}

function CancelRest({ batch }: ActionProps) {
  const focus = useFocus();
  const cancel = () => {
    batch.cancel();
    focus("main");
  };
  return <Button onPress={cancel}>Cancel the rest</Button>;
}

function TryAgain({ batch }: ActionProps) {
  const rows = batch.rows.filter(
    ({ state }) => state.kind === "cancelled" || (state.kind === "failed" && state.canRetry),
  );
  if (rows.length < 2) return null;
  return (
    <Button onPress={() => rows.forEach(({ key }) => void batch.again(key))}>
      Try {rows.length} again
    </Button>
  );
}

/** Asks first where the list is the only place that says what is still to be settled. */
function ImportMore({ batch }: ActionProps) {
  const [isAsking, setAsking] = useState(false);
  const focus = useFocus();
  const open = batch.rows.filter(isUnsettled).length;
  const clear = () => {
    batch.clear();
    focus("main");
  };
  return (
    <>
      <Button onPress={() => (open > 0 ? setAsking(true) : clear())}>Import more</Button>
      <ConfirmDialog
        title="Take these files off the list?"
        verb="Take them off"
        isOpen={isAsking}
        onConfirm={clear}
        onClose={() => setAsking(false)}
      >
        <p>
          {count(open, "file is", "files are")} not on the desk, and once the list is gone nothing
          here says which. To add to the list, drop more files onto this page.
        </p>
      </ConfirmDialog>
    </>
  );
}
