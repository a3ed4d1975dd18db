import { Button } from "#components/ui/button.tsx";
import { count } from "#components/ui/count.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import typography from "#components/ui/typography.module.css";
import { Words } from "#components/ui/words.tsx";
import { REPORT_NAME } from "#lib/domain/export-report.ts";
import styles from "./batch-dialog.module.css";
import { describeSize } from "./file-size.ts";
import type { BatchState } from "./use-batch-export.ts";

export interface BatchSummaryProps {
  readonly title: string;
  /** How many articles were wanted. */
  readonly all: number;
  readonly outcome: Extract<BatchState, { kind: "done" }>;
  readonly onClose: () => void;
}

/** What was saved, and which articles were not, with the reason. */
export function BatchSummary({ title, all, outcome, onClose }: BatchSummaryProps) {
  const { saved, missing } = outcome;
  const actions = (
    <Button look="primary" autoFocus onPress={onClose}>
      Close
    </Button>
  );
  return (
    <Dialog title={title} isOpen onClose={onClose} actions={actions}>
      <p role="status">
        {saved
          ? `${all - missing.length} of ${count(all, "article is", "articles are")} in “${saved.name}”, ${describeSize(saved.blob.size)}.`
          : "Nothing was saved: none of them could be exported this way."}
      </p>
      {missing.length > 0 && (
        <>
          <h3 className={styles.missing}>
            {missing.length} not exported{saved && `, as “${REPORT_NAME}” in it says too`}
          </h3>
          <ul className={styles.reasons}>
            {missing.map(({ headline, message }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: headlines may be alike, and the list never changes
              <li key={index}>
                <p className={typography.serif} dir="auto">
                  <Words>{headline}</Words>
                </p>
                <p>{message}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
