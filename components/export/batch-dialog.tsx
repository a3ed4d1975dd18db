import { Button } from "#components/ui/button.tsx";
import { count } from "#components/ui/count.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { Progress } from "#components/ui/progress.tsx";
import { useMe } from "#lib/client/queries.ts";
import type { ArticleSummary } from "#lib/domain/article.ts";
import { REPORT_NAME } from "#lib/domain/export-report.ts";
import { formatInfo } from "#lib/domain/formats.ts";
import { can } from "#lib/domain/permission.ts";
import styles from "./batch-dialog.module.css";
import { ExportOptions } from "./export-options.tsx";
import { describeSize } from "./file-size.ts";
import { FormatList } from "./format-list.tsx";
import { RefusedArticles } from "./refused-articles.tsx";
import { type BatchState, useBatchExport } from "./use-batch-export.ts";
import { useExportChoice } from "./use-export-choice.ts";

export interface BatchDialogProps {
  readonly articles: readonly Pick<ArticleSummary, "id" | "headline" | "desk">[];
  readonly onClose: () => void;
}

/** Several articles as files of one format, in one archive. */
export function BatchDialog({ articles, onClose }: BatchDialogProps) {
  const { choice, change, remember } = useExportChoice();
  const { state, start, stop } = useBatchExport();
  const mayIncludeConfidential = useIsAdminOf(articles);
  const download = () => {
    remember();
    start(articles, choice);
  };
  const title = `Export ${count(articles.length, "article", "articles")}`;
  if (state.kind === "done") {
    return <BatchSummary title={title} all={articles.length} outcome={state} onClose={onClose} />;
  }
  if (state.kind === "running" || state.kind === "packing") {
    const done = state.kind === "running" ? state.done : articles.length;
    const actions = (
      <Button autoFocus onPress={stop}>
        Cancel
      </Button>
    );
    return (
      <Dialog title={title} isOpen onClose={stop} actions={actions}>
        <div className={styles.progress}>
          <p>
            {state.kind === "packing"
              ? "Packing the files…"
              : `Writing ${formatInfo(choice.format).label}…`}
          </p>
          <Progress label="Articles written" done={done} all={articles.length} />
        </div>
      </Dialog>
    );
  }
  const actions = (
    <>
      <Button onPress={onClose}>Close</Button>
      <Button look="primary" onPress={download}>
        Download {articles.length === 1 ? "the file" : `${articles.length} files`}
      </Button>
    </>
  );
  return (
    <Dialog title={title} isOpen onClose={onClose} actions={actions}>
      <p className={styles.lead}>
        {state.wasStopped && "It was stopped, and nothing was saved. "}
        {articles.length > 1
          ? "The files come in one ZIP archive, each article in its current revision."
          : "The article goes in its current revision."}
      </p>
      <div className={styles.formats}>
        <FormatList
          value={choice.format}
          onChange={(format) => change({ format })}
          onDownload={download}
        />
      </div>
      <ExportOptions
        choice={choice}
        onChange={change}
        mayIncludeConfidential={mayIncludeConfidential}
        revision={null}
      />
    </Dialog>
  );
}

/** Whether the reader may include the confidential evidence of all of these articles. */
function useIsAdminOf(articles: BatchDialogProps["articles"]): boolean {
  const memberships = useMe().data?.memberships ?? [];
  const roles = new Map(memberships.map(({ desk, role }) => [desk.id, role]));
  return articles.every(({ desk }) => can(roles.get(desk.id) ?? null, "bundle.confidential"));
}

interface BatchSummaryProps {
  readonly title: string;
  /** How many articles were wanted. */
  readonly all: number;
  readonly outcome: Extract<BatchState, { kind: "done" }>;
  readonly onClose: () => void;
}

/** What was saved, and which articles were not, with the reason. */
function BatchSummary({ title, all, outcome, onClose }: BatchSummaryProps) {
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
          <RefusedArticles refused={missing} />
        </>
      )}
    </Dialog>
  );
}
