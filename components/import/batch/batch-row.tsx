import { Button, ButtonLink } from "#components/ui/button.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { Words } from "#components/ui/words.tsx";
import type { BatchRow, FileState } from "#lib/client/import/batch-row.ts";
import type { Batch } from "#lib/client/import/import-batch.ts";
import styles from "./batch.module.css";
import { FILE_MARKS, reportLabel, stateLabel } from "./batch-summary.ts";

export interface BatchRowCellsProps {
  readonly row: BatchRow;
  readonly batch: Batch;
  /** Shows what was left out of the file, and the warnings. */
  readonly onReport: (key: string) => void;
}

/** One file of a batch: what became of it, and what can be done about that. */
export function BatchRowCells({ row, batch, onReport }: BatchRowCellsProps) {
  const { file, state } = row;
  const arrived = state.kind === "on_desk" ? state : null;
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {nameOfFile(file)}
      </th>
      <td className={styles.state}>
        <StateMark mark={FILE_MARKS[state.kind]}>{stateLabel(state)}</StateMark>
        <StateDetails state={state} />
      </td>
      <td className={styles.number}>{arrived?.words.toLocaleString("en-GB")}</td>
      <td className={styles.number}>{arrived?.claims}</td>
      <td className={styles.report}>
        <ReportButton row={row} onReport={onReport} />
      </td>
      <td className={styles.actions}>
        <Actions row={row} batch={batch} />
      </td>
    </tr>
  );
}

/** A file's name, with its folders where the browser tells them. */
export function nameOfFile({ webkitRelativePath, name }: File): string {
  return webkitRelativePath || name;
}

function StateDetails({ state }: { readonly state: FileState }) {
  switch (state.kind) {
    case "on_desk":
      return <ArticleLink id={state.article} headline={state.headline} />;
    case "held":
      return <ArticleLink id={state.match.id} headline={state.match.headline} />;
    case "failed":
      return <p className={styles.why}>{state.message}</p>;
    case "waiting":
    case "reading":
    case "storing":
    case "cancelled":
      return null;
    default:
      return state satisfies never;
  }
}

/** To another tab: the batch is still to be looked at here. */
function ArticleLink({ id, headline }: { readonly id: string; readonly headline: string }) {
  return (
    <p className={styles.headline}>
      <a href={`/articles/${id}`} target="_blank" rel="noreferrer">
        <Words>{headline}</Words>
      </a>
    </p>
  );
}

function ReportButton({ row, onReport }: Pick<BatchRowCellsProps, "row" | "onReport">) {
  const label = row.recognised && reportLabel(row.recognised);
  if (!label) return null;
  return (
    <Button look="plain" size="small" onPress={() => onReport(row.key)}>
      {label}
      <FileName file={row.file} />
    </Button>
  );
}

function Actions({ row: { key, file, state }, batch }: Pick<BatchRowCellsProps, "row" | "batch">) {
  if (state.kind === "cancelled" || (state.kind === "failed" && state.canRetry)) {
    return (
      <Button size="small" onPress={() => batch.again(key)}>
        Try again
        <FileName file={file} />
      </Button>
    );
  }
  if (state.kind !== "held") return null;
  const { match } = state;
  return (
    <>
      {match.why === "text" && (
        <ButtonLink size="small" href={`/articles/${match.id}`} target="_blank" rel="noreferrer">
          Open it
          <FileName file={file} />
        </ButtonLink>
      )}
      {match.why !== "text" && !match.isArchived && (
        <Button size="small" onPress={() => batch.addAsRevision(key)}>
          Add as revision {match.revision + 1}
          <FileName file={file} />
        </Button>
      )}
      <Button size="small" onPress={() => batch.importAnyway(key)}>
        Import anyway
        <FileName file={file} />
      </Button>
    </>
  );
}

/** The file of a button, for screen readers, which go from button to button. */
function FileName({ file }: Pick<BatchRow, "file">) {
  return <VisuallyHidden>“{file.name}”</VisuallyHidden>;
}
