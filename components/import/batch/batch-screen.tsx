import { useState } from "react";
import { PageHead } from "#components/ui/page-head.tsx";
import { Progress } from "#components/ui/progress.tsx";
import type { Option } from "#components/ui/select.tsx";
import { Table } from "#components/ui/table.tsx";
import type { Batch, BatchView } from "#lib/client/import/import-batch.ts";
import { DropOverlay } from "../source/drop-overlay.tsx";
import styles from "./batch.module.css";
import { BatchActions } from "./batch-actions.tsx";
import { BatchRowCells } from "./batch-row.tsx";
import { isDone, summaryOf } from "./batch-summary.ts";
import { ReadingReport } from "./reading-report.tsx";

export interface BatchScreenProps {
  readonly batch: Batch & BatchView;
  /** The desks by their short names. */
  readonly desks: readonly Option<string>[];
}

/** Many files on their way to their desks, a row each. */
export function BatchScreen({ batch, desks }: BatchScreenProps) {
  const { rows, isRunning } = batch;
  const states = rows.map(({ state }) => state);
  const desk = rows.at(-1)?.desk ?? "";
  const names = [...new Set(rows.map((row) => row.desk))].map(
    (slug) => desks.find(({ id }) => id === slug)?.label ?? slug,
  );
  return (
    <>
      <DropOverlay
        label="Drop more files to import"
        onFiles={(files) => batch.start(desk, files)}
      />
      <PageHead title={titleFor(rows.length)} actions={<BatchActions batch={batch} />}>
        For the desk {names.join(", ")}.{" "}
        {isRunning && "It goes on while you are on other pages of Galley."}
      </PageHead>
      <div className={styles.progress}>
        <Progress label="Files done" done={states.filter(isDone).length} all={rows.length} />
        <p role="status">{isRunning ? null : summaryOf(states)}</p>
      </div>
      <Files batch={batch} />
    </>
  );
}

function titleFor(files: number): string {
  return files === 1 ? "Import 1 file" : `Import ${files} files`;
}

const COLUMNS = ["File", "State", "Words", "Claims", "To look at", "What to do"];
const NUMBERS = new Set(["Words", "Claims"]);

function Files({ batch }: Pick<BatchScreenProps, "batch">) {
  const [reported, setReported] = useState<string | null>(null);
  const row = batch.rows.find(({ key }) => key === reported);
  return (
    <>
      <Table label="Files">
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col" className={NUMBERS.has(name) ? styles.number : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {batch.rows.map((row) => (
            <BatchRowCells key={row.key} row={row} batch={batch} onReport={setReported} />
          ))}
        </tbody>
      </Table>
      {row?.recognised && (
        <ReadingReport row={row} recognised={row.recognised} onClose={() => setReported(null)} />
      )}
    </>
  );
}
