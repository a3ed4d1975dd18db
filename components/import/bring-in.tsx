"use client";
import { useState } from "react";
import { DropZone } from "react-aria-components";
import { focusSoon } from "#components/claims/focus-soon.ts";
import { PageHead } from "#components/ui/page-head.tsx";
import { type Option, Select } from "#components/ui/select.tsx";
import type { KeptImport } from "#lib/client/import-draft.ts";
import { type ImportSource, useReading } from "#lib/client/imports.ts";
import { AddressForm } from "./address-form.tsx";
import styles from "./bring-in.module.css";
import { filesOfDrop } from "./dropped-files.ts";
import { FilesForm } from "./files-form.tsx";
import { ReadingState } from "./reading-state.tsx";
import { TextForm } from "./text-form.tsx";

export interface BringInProps {
  readonly kept: KeptImport;
  readonly desks: readonly Option<string>[];
  /** The short name of the desk chosen. */
  readonly desk: string;
  /** Several files were brought at once. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where articles come in: pasted, as files, or from an address. */
export function BringIn({ kept, desks, desk, onFiles }: BringInProps) {
  const reading = useReading();
  const [isNothing, setNothing] = useState(false);
  const read = (source: ImportSource) =>
    reading.read(source, (preview) => {
      kept.show(desk, preview);
      focusSoon("#main");
    });
  const takeFiles = (files: readonly File[]) => {
    const [first] = files;
    setNothing(!first);
    if (first && files.length === 1) read({ desk, file: first });
    else if (first) onFiles(files);
  };
  const failed = reading.error && reading.source;
  const errorOf = (key: "file" | "url") => (failed && key in failed ? reading.error : null);
  return (
    <DropZone
      className={styles.drop ?? ""}
      aria-label="Drop files or a folder"
      onDrop={async ({ items }) => takeFiles(await filesOfDrop(items))}
    >
      <PageHead title="Import an article">
        Nothing is on the desk until you have seen what was recognised.
      </PageHead>
      <ReadingState reading={reading} />
      <div className={styles.ways}>
        <TextForm
          kept={kept}
          desk={desk}
          read={read}
          error={failed && !("file" in failed || "url" in failed) ? reading.error : null}
          isReading={reading.isPending}
        />
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
            error={errorOf("file")}
            isNothing={isNothing}
            isReading={reading.isPending}
          />
          <AddressForm
            desk={desk}
            read={read}
            error={errorOf("url")}
            isReading={reading.isPending}
          />
        </div>
      </div>
    </DropZone>
  );
}
