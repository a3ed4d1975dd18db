import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import typography from "#components/ui/typography.module.css";
import { Words } from "#components/ui/words.tsx";
import type { BatchRow, Recognised } from "#lib/client/import/batch-row.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";
import { groupByReason } from "../preview/left-out-groups.ts";
import { Warnings } from "../preview/warnings.tsx";
import { nameOfFile } from "./batch-row.tsx";
import styles from "./reading-report.module.css";

export interface ReadingReportProps {
  readonly row: BatchRow;
  readonly recognised: Recognised;
  readonly onClose: () => void;
}

/** How a file of a batch was read: its warnings, and every line that was left out. */
export function ReadingReport({ row, recognised, onClose }: ReadingReportProps) {
  const { warnings, leftOut } = recognised;
  return (
    <Dialog
      title={`How “${nameOfFile(row.file)}” was read`}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <Button look="primary" onPress={onClose}>
          Close
        </Button>
      }
    >
      <div className={styles.parts}>
        <Warnings warnings={warnings} />
        {leftOut.length > 0 && <LeftOut leftOut={leftOut} />}
      </div>
    </Dialog>
  );
}

function LeftOut({ leftOut }: Pick<Recognised, "leftOut">) {
  return (
    <section aria-labelledby="report-left-out">
      <h2 id="report-left-out">Left out</h2>
      <p className={typography.aside}>
        Should one of these lines be in the article? Import the file by itself: its preview puts
        lines back.
      </p>
      {groupByReason(leftOut).map(({ reason, lines }) => (
        <div key={reason}>
          <h3 className={styles.reason}>{labelOf(reason)}</h3>
          <ul>
            {lines.map(({ index, text, before }) => (
              <li key={index} className={styles.line}>
                <p dir="auto">
                  <Words>{text}</Words>
                </p>
                <p className={typography.aside}>before line {before + 1}</p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
