import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useFocus } from "#components/ui/focus-target.tsx";
import layout from "#components/ui/layout.module.css";
import { PageHead } from "#components/ui/page-head.tsx";
import { type Option, Select } from "#components/ui/select.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { useWindowEvent } from "#components/ui/use-window-event.ts";
import type { BroughtAs } from "#lib/client/import/import-draft.ts";
import {
  type ImportSource,
  type Reading,
  type SeenBundle,
  useReading,
} from "#lib/client/import/import-reading.ts";
import type { KeptImport } from "#lib/client/import/use-import-draft.ts";
import { AddressForm } from "./address-form.tsx";
import { DropOverlay } from "./drop-overlay.tsx";
import { FilesForm } from "./files-form.tsx";
import styles from "./import-form.module.css";
import { TextForm } from "./text-form.tsx";

export interface ImportFormProps {
  readonly kept: KeptImport;
  readonly desks: readonly Option<string>[];
  /** The short name of the desk chosen. */
  readonly desk: string;
  /** Several files were chosen at once. */
  readonly onFiles: (files: readonly File[]) => void;
  /** The file is a bundle. */
  readonly onBundle: (bundle: SeenBundle) => void;
}

/** Imports articles: pasted, as files, or from an address. */
export function ImportForm({ desks, ...props }: ImportFormProps) {
  const { kept, desk } = props;
  const { reading, read, importFiles, isEmptyDrop } = useSource(props);
  usePastedFiles(importFiles);
  const way = { desk, read, isReading: reading.isPending, onChange: reading.cancel };
  return (
    <>
      <DropOverlay label="Drop files or a folder to import" onFiles={importFiles} />
      <PageHead title="Import an article">
        Nothing is on the desk until you have seen what was recognised.
      </PageHead>
      <ReadingStatus reading={reading} />
      <div className={styles.ways}>
        <TextForm kept={kept} {...way} error={errorOf(reading, "text")} />
        <div className={layout.stack6}>
          {desks.length > 1 && (
            <Select
              label="For the desk"
              options={desks}
              value={desk}
              onChange={(desk) => kept.change({ desk })}
            />
          )}
          <FilesForm
            onFiles={importFiles}
            error={errorOf(reading, "file")}
            isEmptyDrop={isEmptyDrop}
            isReading={reading.isPending}
          />
          <AddressForm {...way} error={errorOf(reading, "address")} />
        </div>
      </div>
    </>
  );
}

/** Reads one source to look at; several files go their own way. */
function useSource({ kept, desk, onFiles, onBundle }: Omit<ImportFormProps, "desks">) {
  const reading = useReading();
  const focus = useFocus();
  const [isEmptyDrop, setEmptyDrop] = useState(false);
  const read = (source: ImportSource) =>
    reading.read(source, (found) => {
      if (found.kind === "bundle") onBundle(found);
      else kept.show({ desk, preview: found.preview, broughtAs: wayOf(source) });
      focus("main");
    });
  const importFiles = (files: readonly File[]) => {
    // One source at a time; a drop can come while the button takes no press.
    if (reading.isPending) return;
    const [first] = files;
    setEmptyDrop(!first);
    if (first && files.length === 1) read({ desk, file: first });
    else if (first) onFiles(files);
  };
  return { reading, read, importFiles, isEmptyDrop };
}

/** What reading a source of this kind failed with, if it was one of this kind. */
function errorOf({ error, source }: Reading, way: BroughtAs): Error | null {
  return source && wayOf(source) === way ? error : null;
}

function wayOf(source: ImportSource): BroughtAs {
  if ("file" in source) return "file";
  return "url" in source ? "address" : "text";
}

/**
 * Hears of files that are pasted anywhere in the window. Office programs put a picture beside the words
 * that were copied: whoever pastes those wants the words.
 */
function usePastedFiles(onFiles: (files: readonly File[]) => void): void {
  useWindowEvent("paste", (event) => {
    const { clipboardData } = event;
    const files = [...(clipboardData?.files ?? [])];
    const hasText = clipboardData?.types.some((type) => type.startsWith("text/"));
    if (files.length === 0 || hasText) return;
    event.preventDefault();
    onFiles(files);
  });
}

/** What is being read, with a way to stop it. */
function ReadingStatus({ reading }: { readonly reading: Reading }) {
  const { source, isPending } = reading;
  const focus = useFocus();
  const cancel = () => {
    reading.cancel();
    // The button is gone; a keyboard goes on from the top of what is there.
    focus("main");
  };
  return (
    <div role="status">
      {isPending && source && (
        <div className={styles.reading}>
          <Spinner label="Reading" />
          <p>{statusOf(source)}</p>
          <Button size="small" onPress={cancel}>
            Cancel
          </Button>
        </div>
      )}
    </div>
  );
}

function statusOf(source: ImportSource): string {
  if ("file" in source) return `Reading “${source.file.name}”…`;
  if ("url" in source) return `Fetching ${source.url}…`;
  return "Reading the text…";
}
