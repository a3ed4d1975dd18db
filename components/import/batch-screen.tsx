"use client";
import { focusSoon } from "#components/claims/focus-soon.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { Table } from "#components/ui/table.tsx";
import type { Batch, BatchView } from "#lib/client/import-batch.ts";
import styles from "./batch.module.css";
import { BatchRowCells } from "./batch-row.tsx";
import { isDone, summaryOf } from "./batch-summary.ts";

export interface BatchScreenProps {
  readonly batch: Batch & BatchView;
  /** The desk's name. */
  readonly desk: string;
}

/** Many files on their way to the desk, a row each. */
export function BatchScreen({ batch, desk }: BatchScreenProps) {
  const { rows, isRunning } = batch;
  const states = rows.map(({ state }) => state);
  const failed = rows.filter(({ state }) => state.is === "failed" || state.is === "cancelled");
  const actions = isRunning ? (
    <Button
      onPress={() => {
        batch.cancel();
        focusSoon("#main");
      }}
    >
      Cancel the rest
    </Button>
  ) : (
    <>
      {failed.length > 1 && (
        <Button onPress={() => failed.forEach(({ key }) => void batch.again(key))}>
          Try {failed.length} again
        </Button>
      )}
      <Button onPress={batch.clear}>Import more</Button>
      <ButtonLink look="primary" href="/articles">
        Go to the articles
      </ButtonLink>
    </>
  );
  return (
    <>
      <PageHead title={`Import ${rows.length} files`} actions={actions}>
        For the desk {desk}. {isRunning && "It goes on while you are on other pages of Galley."}
      </PageHead>
      <div className={styles.progress}>
        <Progress label="Files done" done={states.filter(isDone).length} all={rows.length} />
        <p role="status">{isRunning ? null : summaryOf(states)}</p>
      </div>
      <Table label="Files">
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">State</th>
            <th scope="col" className={styles.number}>
              Words
            </th>
            <th scope="col" className={styles.number}>
              Claims
            </th>
            <th scope="col" className={styles.number}>
              Left out
            </th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BatchRowCells key={row.key} row={row} batch={batch} />
          ))}
        </tbody>
      </Table>
    </>
  );
}
