import { Button } from "#components/ui/button.tsx";
import layout from "#components/ui/layout.module.css";
import { Spinner } from "#components/ui/spinner.tsx";
import { messageOf, refusalOf } from "#lib/client/api-error.ts";
import type { ExportChoice } from "#lib/client/export/exports.ts";
import type { ExportFile } from "#lib/client/export/use-export-file.ts";
import { formatInfo } from "#lib/domain/formats.ts";
import styles from "./export-preview.module.css";
import { FilePreview } from "./file-preview.tsx";
import { describeSize } from "./file-size.ts";

export interface ExportPreviewProps {
  readonly choice: ExportChoice;
  readonly source: ExportFile;
  /** What is in a file that cannot be looked at. */
  readonly contents: readonly string[];
  /** BCP 47, of the article's words. */
  readonly language: string | null;
}

/** What the file will look like; where it cannot be looked at, what is in it. */
export function ExportPreview(props: ExportPreviewProps) {
  const { choice, source } = props;
  return (
    <section
      className={styles.pane}
      aria-label={`Preview of ${formatInfo(choice.format).label}`}
      aria-busy={source.isFetching}
    >
      <Pane {...props} />
    </section>
  );
}

function Pane({ choice, source, contents, language }: ExportPreviewProps) {
  const { file, error, isFetching } = source;
  const { label, preview } = formatInfo(choice.format);
  if (error) return <ExportFailure error={error} onRetry={() => void retry(source)} />;
  if (isFetching) return <WritingStatus source={source} />;
  if (preview === "none") {
    return (
      <div className={styles.contents}>
        <h3 className={styles.name}>{label}</h3>
        <ul className={layout.stack2}>
          {contents.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    );
  }
  if (file) return <FilePreview format={choice.format} file={file} language={language} />;
  return (
    <div className={styles.state}>
      <p>The preview was stopped.</p>
      <Button size="small" onPress={() => void retry(source)}>
        Preview
      </Button>
    </div>
  );
}

function WritingStatus({ source: { received, stop } }: { readonly source: ExportFile }) {
  return (
    <div className={styles.state} role="status">
      <p className={styles.working}>
        <Spinner label="Writing the file" />
        Writing the file…{received > 0 && ` ${describeSize(received)} so far`}
      </p>
      <Button size="small" look="plain" onPress={stop}>
        Stop
      </Button>
    </div>
  );
}

/** The pane shows the result. */
function retry({ fetch }: ExportFile): Promise<unknown> {
  return fetch().catch(() => null);
}

/** Temporary refusals; the others stay until something about the article changes. */
const TEMPORARY = new Set(["busy", "too_many", "failed"]);

/** Whether the same request may succeed a little later. */
export function isTemporary(error: unknown): boolean {
  const refusal = refusalOf(error);
  return refusal === null || TEMPORARY.has(refusal.refusal);
}

interface ExportFailureProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Why there is no file, and what to do. */
function ExportFailure({ error, onRetry }: ExportFailureProps) {
  const message = messageOf(error);
  const fields = (refusalOf(error)?.errors ?? []).filter((field) => field.message !== message);
  return (
    <div className={styles.failure} role="alert">
      <h3 className={styles.name}>It was not written</h3>
      <p className={styles.why}>{message}</p>
      {fields.length > 0 && (
        <ul className={layout.stack2}>
          {fields.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      {isTemporary(error) && (
        <Button size="small" onPress={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
