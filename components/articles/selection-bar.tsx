import { useState } from "react";
import { BatchDialog } from "#components/export/batch-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { count } from "#components/ui/count.ts";
import { MAX_ARTICLES } from "#lib/client/export/export-batch.ts";
import type { ArticleSummary } from "#lib/domain/article.ts";
import type { ArticleSelection } from "./selected-articles.ts";
import styles from "./selection-bar.module.css";

export interface SelectionBarProps {
  readonly selection: ArticleSelection;
  readonly shown: readonly ArticleSummary[];
}

/** What can be done with the selected articles; not shown while none is. */
export function SelectionBar({ selection: { selected, clear }, shown }: SelectionBarProps) {
  const [isExporting, setExporting] = useState(false);
  const hidden = selected.size - shown.filter(({ id }) => selected.has(id)).length;
  const isTooMany = selected.size > MAX_ARTICLES;
  return (
    <>
      <p role="status" data-visually-hidden>
        {selected.size > 0 && `${count(selected.size, "article", "articles")} chosen`}
      </p>
      {selected.size > 0 && (
        <section className={styles.bar} aria-label="Chosen articles">
          <p className={styles.words}>
            {count(selected.size, "article", "articles")} chosen
            {hidden > 0 && `, ${hidden} of them not in this list`}
            {isTooMany && ` – at most ${MAX_ARTICLES} are exported at once`}
          </p>
          <Button
            size="small"
            look="plain"
            onPress={({ target }) => {
              target.closest<HTMLElement>("main")?.focus();
              clear();
            }}
          >
            Choose none
          </Button>
          <Button
            size="small"
            look="primary"
            isDisabled={isTooMany}
            onPress={() => setExporting(true)}
          >
            Export {count(selected.size, "article", "articles")}…
          </Button>
        </section>
      )}
      {isExporting && (
        <BatchDialog articles={[...selected.values()]} onClose={() => setExporting(false)} />
      )}
    </>
  );
}
