import { useState } from "react";
import { BatchDialog } from "#components/export/batch-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { count } from "#components/ui/count.ts";
import { MOST_AT_ONCE } from "#lib/client/export/export-batch.ts";
import type { ArticleSummary } from "#lib/domain/article.ts";
import styles from "./chosen-bar.module.css";
import type { ChoosingArticles } from "./use-chosen-articles.ts";

export interface ChosenBarProps {
  readonly choosing: ChoosingArticles;
  readonly shown: readonly ArticleSummary[];
}

/** What can be done with the chosen articles; nothing to be seen while none is. */
export function ChosenBar({ choosing: { chosen, clear }, shown }: ChosenBarProps) {
  const [isExporting, setExporting] = useState(false);
  const hidden = chosen.size - shown.filter(({ id }) => chosen.has(id)).length;
  const isTooMany = chosen.size > MOST_AT_ONCE;
  return (
    <>
      <p role="status" data-visually-hidden>
        {chosen.size > 0 && `${count(chosen.size, "article", "articles")} chosen`}
      </p>
      {chosen.size > 0 && (
        <section className={styles.bar} aria-label="Chosen articles">
          <p className={styles.words}>
            {count(chosen.size, "article", "articles")} chosen
            {hidden > 0 && `, ${hidden} of them not in this list`}
            {isTooMany && ` – at most ${MOST_AT_ONCE} are exported at once`}
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
            Export {count(chosen.size, "article", "articles")}…
          </Button>
        </section>
      )}
      {isExporting && (
        <BatchDialog articles={[...chosen.values()]} onClose={() => setExporting(false)} />
      )}
    </>
  );
}
