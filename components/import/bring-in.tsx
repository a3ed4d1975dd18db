"use client";
import { useState } from "react";
import { focusSoon } from "#components/ui/focus-soon.ts";
import { PageHead } from "#components/ui/page-head.tsx";
import { type Option, Select } from "#components/ui/select.tsx";
import type { BroughtAs } from "#lib/client/import-draft.ts";
import {
  type ImportSource,
  type Reading,
  type SeenBundle,
  useReading,
} from "#lib/client/import-reading.ts";
import type { KeptImport } from "#lib/client/use-import-draft.ts";
import { AddressForm } from "./address-form.tsx";
import styles from "./bring-in.module.css";
import { DropVeil } from "./drop-veil.tsx";
import { FilesForm } from "./files-form.tsx";
import { ReadingState } from "./reading-state.tsx";
import { TextForm } from "./text-form.tsx";
import { usePastedFiles } from "./use-pasted-files.ts";

export interface BringInProps {
  readonly kept: KeptImport;
  readonly desks: readonly Option<string>[];
  /** The short name of the desk chosen. */
  readonly desk: string;
  /** Several files were brought at once. */
  readonly onFiles: (files: readonly File[]) => void;
  /** What was brought is a bundle. */
  readonly onBundle: (bundle: SeenBundle) => void;
}

/** Where articles come in: pasted, as files, or from an address. */
export function BringIn({ desks, ...props }: BringInProps) {
  const { kept, desk } = props;
  const { reading, read, takeFiles, isNothing } = useBringing(props);
  usePastedFiles(takeFiles);
  const way = { desk, read, isReading: reading.isPending, onChange: reading.cancel };
  return (
    <>
      <DropVeil label="Drop files or a folder to import" onFiles={takeFiles} />
      <PageHead title="Import an article">
        Nothing is on the desk until you have seen what was recognised.
      </PageHead>
      <ReadingState reading={reading} />
      <div className={styles.ways}>
        <TextForm kept={kept} {...way} error={errorOf(reading, "text")} />
        <div className={styles.others}>
          {desks.length > 1 && (
            <Select
              label="For the desk"
              options={desks}
              value={desk}
              onChange={(desk) => kept.change({ desk })}
            />
          )}
          <FilesForm
            onFiles={takeFiles}
            error={errorOf(reading, "file")}
            isNothing={isNothing}
            isReading={reading.isPending}
          />
          <AddressForm {...way} error={errorOf(reading, "address")} />
        </div>
      </div>
    </>
  );
}

/** Reads one source to look at; several files go their own way. */
function useBringing({ kept, desk, onFiles, onBundle }: Omit<BringInProps, "desks">) {
  const reading = useReading();
  const [isNothing, setNothing] = useState(false);
  const read = (source: ImportSource) =>
    reading.read(source, (brought) => {
      if (brought.is === "bundle") onBundle(brought);
      else kept.show({ desk, preview: brought.preview, broughtAs: wayOf(source) });
      focusSoon("#main");
    });
  const takeFiles = (files: readonly File[]) => {
    // One source at a time; a drop can come while the button takes no press.
    if (reading.isPending) return;
    const [first] = files;
    setNothing(!first);
    if (first && files.length === 1) read({ desk, file: first });
    else if (first) onFiles(files);
  };
  return { reading, read, takeFiles, isNothing };
}

/** What one way of bringing an article failed with, if it was that one. */
function errorOf({ error, source }: Reading, way: BroughtAs): Error | null {
  return source && wayOf(source) === way ? error : null;
}

function wayOf(source: ImportSource): BroughtAs {
  if ("file" in source) return "file";
  return "url" in source ? "address" : "text";
}
