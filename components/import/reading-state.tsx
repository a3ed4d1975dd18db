"use client";
import { Button } from "#components/ui/button.tsx";
import { focusSoon } from "#components/ui/focus-soon.ts";
import { Spinner } from "#components/ui/spinner.tsx";
import type { ImportSource, Reading } from "#lib/client/import-reading.ts";
import styles from "./bring-in.module.css";

/** What is being read, with a way to stop it. */
export function ReadingState({ reading }: { readonly reading: Reading }) {
  const { source, isPending } = reading;
  const cancel = () => {
    reading.cancel();
    // The button is gone; a keyboard goes on from the top of what is there.
    focusSoon("#main");
  };
  return (
    <div role="status">
      {isPending && source && (
        <div className={styles.reading}>
          <Spinner label="Reading" />
          <p>{nameOf(source)}</p>
          <Button size="small" onPress={cancel}>
            Cancel
          </Button>
        </div>
      )}
    </div>
  );
}

function nameOf(source: ImportSource): string {
  if ("file" in source) return `Reading “${source.file.name}”…`;
  if ("url" in source) return `Fetching ${source.url}…`;
  return "Reading the text…";
}
