import { Button } from "#components/ui/button.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { Batch, BatchRow, FileState } from "#lib/client/import-batch.ts";
import styles from "./batch.module.css";
import { FILE_MARKS, stateInWords } from "./batch-summary.ts";

export interface BatchRowCellsProps {
  readonly row: BatchRow;
  readonly batch: Batch;
}

/** One file of a batch: what became of it, and what can be done about that. */
export function BatchRowCells({ row, batch }: BatchRowCellsProps) {
  const { file, state } = row;
  const arrived = state.is === "on_desk" ? state : null;
  const leftOut = state.is === "held" || state.is === "on_desk" ? state.leftOut : null;
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {file.webkitRelativePath || file.name}
      </th>
      <td className={styles.state}>
        <StateMark mark={FILE_MARKS[state.is]}>{stateInWords(state)}</StateMark>
        <Particulars state={state} />
      </td>
      <td className={styles.number}>{arrived?.words.toLocaleString("en-GB")}</td>
      <td className={styles.number}>{arrived?.claims}</td>
      <td className={styles.number}>{leftOut}</td>
      <td className={styles.deeds}>
        <Deeds row={row} batch={batch} />
      </td>
    </tr>
  );
}

function Particulars({ state }: { readonly state: FileState }) {
  switch (state.is) {
    case "on_desk":
      return <ArticleLink id={state.article} headline={state.headline} />;
    case "held":
      return <ArticleLink id={state.match.id} headline={state.match.headline} />;
    case "failed":
      return <p className={styles.why}>{state.message}</p>;
    case "waiting":
    case "reading":
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
        {headline}
      </a>
    </p>
  );
}

function Deeds({ row: { key, file, state }, batch }: BatchRowCellsProps) {
  if (state.is === "failed" || state.is === "cancelled") {
    return (
      <Button size="small" onPress={() => batch.again(key)}>
        Try again
        <Of file={file} />
      </Button>
    );
  }
  if (state.is !== "held") return null;
  const { match } = state;
  return (
    <>
      {match.why !== "text" && (
        <Button size="small" onPress={() => batch.addAsRevision(key)}>
          Add as revision {match.revision + 1}
          <Of file={file} />
        </Button>
      )}
      <Button size="small" onPress={() => batch.importAnyway(key)}>
        Import anyway
        <Of file={file} />
      </Button>
    </>
  );
}

/** For screen readers, which go from button to button: the file that it is about. */
function Of({ file }: Pick<BatchRow, "file">) {
  return <VisuallyHidden>“{file.name}”</VisuallyHidden>;
}
