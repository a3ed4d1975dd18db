"use client";
import { DropZone, FileTrigger, isFileDropItem } from "react-aria-components";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { type Option, Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { KeptImport } from "#lib/client/import-draft.ts";
import { type ImportSource, usePreviewImport } from "#lib/client/mutations.ts";
import styles from "./import.module.css";

export interface ImportFormProps {
  readonly kept: KeptImport;
  readonly desks: readonly Option<string>[];
  /** The short name of the desk chosen. */
  readonly desk: string;
}

/** Where the words come in: pasted, dropped or chosen. */
export function ImportForm({ kept: { draft, change, isKept }, desks, desk }: ImportFormProps) {
  const reading = usePreviewImport();
  const read = (source: ImportSource) =>
    reading.mutate(source, {
      onSuccess: (preview) => change({ desk, preview, headline: null, putBack: [] }),
    });
  const readFile = (file: File | null | undefined) => {
    if (file) read({ desk, file });
  };
  return (
    <DropZone
      className={styles.drop ?? ""}
      aria-label="Drop a text file"
      onDrop={async ({ items }) => readFile(await items.find(isFileDropItem)?.getFile())}
    >
      <PageHead title="Import an article">
        Nothing is on the desk until you have seen what was recognised.
      </PageHead>
      <Form
        onSubmit={() => read({ desk, text: draft.text })}
        error={reading.error}
        errorTitle="The text was not read."
      >
        {desks.length > 1 && (
          <div className={styles.desk}>
            <Select
              label="For the desk"
              options={desks}
              value={desk}
              onChange={(desk) => change({ desk })}
            />
          </div>
        )}
        <TextArea
          label="Text"
          rows={16}
          isRequired
          autoFocus
          value={draft.text}
          onChange={(text) => change({ text })}
          placeholder="Paste the article here, headline first."
          hint={hintFor(isKept)}
        />
        <div className={styles.actions}>
          <Button look="primary" type="submit" isPending={reading.isPending}>
            Read the text
          </Button>
          <FileTrigger
            acceptedFileTypes={["text/plain", ".txt", ".text"]}
            onSelect={(files) => readFile(files?.[0])}
          >
            <Button isDisabled={reading.isPending}>Choose a file…</Button>
          </FileTrigger>
          <p className={styles.aside}>
            or drop it anywhere here. Plain text (.txt) is taken; from a word processor or a web
            page, copy and paste.
          </p>
        </div>
      </Form>
    </DropZone>
  );
}

function hintFor(isKept: boolean): string {
  if (isKept) return "Kept in this tab over a reload.";
  return "Too long to be kept over a reload: leave this page open until the article is.";
}
