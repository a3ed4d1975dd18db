import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { notify } from "#components/ui/toast-queue.ts";
import { Words } from "#components/ui/words.tsx";
import { usePendingActs } from "#lib/client/acts/pending-acts.ts";
import { useExportFile } from "#lib/client/export/use-export-file.ts";
import { newId } from "#lib/client/new-id.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import { can } from "#lib/domain/permission.ts";
import { contentsOf } from "./contents.ts";
import { canCopy } from "./copy-export.ts";
import styles from "./export-dialog.module.css";
import { ExportOptions } from "./export-options.tsx";
import { ExportPreview, isTemporary } from "./export-preview.tsx";
import { describeSize } from "./file-size.ts";
import { FormatList } from "./format-list.tsx";
import { saveFile } from "./save-file.ts";
import { useCopy } from "./use-copy.ts";
import { useExportChoice } from "./use-export-choice.ts";

export interface ExportDialogProps {
  readonly view: ArticleView;
  readonly onClose: () => void;
}

/** The article as a file: which format, what is in it, a look at it, then saved or copied. */
export function ExportDialog({ view, onClose }: ExportDialogProps) {
  const { article, role } = view;
  const { choice, change, remember } = useExportChoice();
  const isSaving = usePendingActs(article.id).length > 0;
  const source = useExportFile({ article: article.id, choice, state: useStateOf(view, isSaving) });
  const [isDownloading, setDownloading] = useState(false);
  const copying = useCopy({ article: article.id, choice, source });
  const isRefused = source.error !== null && !isTemporary(source.error);
  const download = async () => {
    if (isDownloading || isRefused) return;
    setDownloading(true);
    remember();
    await save(source.fetch);
    setDownloading(false);
  };
  const close = () => {
    source.stop();
    onClose();
  };
  const actions = (
    <>
      <Button onPress={close}>Close</Button>
      {canCopy(choice.format) && (
        <Button
          isPending={copying.isCopying}
          isDisabled={isRefused}
          onPress={() => {
            remember();
            copying.copy();
          }}
        >
          Copy
        </Button>
      )}
      <Button
        look="primary"
        isPending={isDownloading}
        isDisabled={isRefused}
        onPress={() => void download()}
      >
        Download
      </Button>
    </>
  );
  return (
    <Dialog title="Export" isOpen onClose={close} actions={actions} width="broad">
      <p className={styles.headline} dir="auto">
        <Words>{article.headline}</Words>
      </p>
      <div className={styles.desk}>
        <FormatList
          value={choice.format}
          onChange={(format) => change({ format })}
          onDownload={() => void download()}
        />
        <div className={styles.look}>
          <ExportOptions
            choice={choice}
            onChange={change}
            mayIncludeConfidential={can(role, "bundle.confidential")}
            revision={article.revision}
            published={article.published}
          />
          {isSaving && <p role="status">Some changes are still being saved; they follow.</p>}
          <ExportPreview
            choice={choice}
            source={source}
            contents={contentsOf(view, choice)}
            language={article.language}
          />
        </div>
      </div>
    </Dialog>
  );
}

/** Saves the file; the pane shows a refusal. */
async function save(fetch: () => Promise<Parameters<typeof saveFile>[0]>): Promise<void> {
  try {
    const file = await fetch();
    saveFile(file);
    notify({ message: `Downloaded: ${file.name}, ${describeSize(file.blob.size)}.` });
  } catch {
    // The pane says why, or it was stopped there.
  }
}

/** A key that changes with the article, and each time that the dialog is opened. */
function useStateOf({ article, claims }: ArticleView, isSaving: boolean): string {
  const [opening] = useState(newId);
  const versions = claims.reduce((sum, { version }) => sum + version, 0);
  return [opening, article.version, article.revision, claims.length, versions, isSaving].join(" ");
}
