import { FileTrigger } from "react-aria-components";
import { Button } from "#components/ui/button.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import typography from "#components/ui/typography.module.css";
import { IMPORT_EXTENSIONS, IMPORT_MEDIA_TYPES } from "#lib/domain/import/accepted-files.ts";
import styles from "./import-form.module.css";

/** What a browser offers to choose, bundles too; the server looks at the bytes. */
const OFFERED = [...IMPORT_EXTENSIONS, ...IMPORT_MEDIA_TYPES, ".json", "application/json"];

export interface FilesFormProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly error: Error | null;
  /** Whether what was dropped held no file. */
  readonly isEmptyDrop: boolean;
  readonly isReading: boolean;
}

/** Files chosen from this machine, one to look at, several to bring in together. */
export function FilesForm({ onFiles, error, isEmptyDrop, isReading }: FilesFormProps) {
  return (
    <section className={styles.way} aria-labelledby="import-files">
      <h2 id="import-files">Files</h2>
      <FormError error={error} title="The file was not read." />
      <p className={typography.aside}>
        Word (.docx), web page (.html), Markdown (.md) or plain text (.txt), up to 10 MiB each, or a
        bundle from another Galley (.json). Drop or paste them anywhere on this page, a folder too.
        Several are brought in together.
      </p>
      <div>
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={OFFERED}
          onSelect={(files) => onFiles(files ? [...files] : [])}
        >
          <Button isDisabled={isReading}>Choose files…</Button>
        </FileTrigger>
      </div>
      {isEmptyDrop && (
        <p role="alert" className={styles.nothing}>
          There was no file in it. Drop files, or a folder that holds some.
        </p>
      )}
    </section>
  );
}
