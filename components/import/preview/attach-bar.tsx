import { useMemo } from "react";
import { Button } from "#components/ui/button.tsx";
import { useFocusTarget } from "#components/ui/focus-target.tsx";
import typography from "#components/ui/typography.module.css";
import { useWindowEvent } from "#components/ui/use-window-event.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import styles from "./attach-bar.module.css";
import { AttachSteps } from "./attach-steps.tsx";
import { wholeArticleRange } from "./text-ranges.ts";
import { TextSearchField } from "./text-search-field.tsx";
import { ATTACH_BAR, type Attaching } from "./use-attaching.ts";

export interface AttachBarProps {
  readonly article: ImportedArticle;
  readonly attaching: Attaching;
}

/** Stands at the foot of the window while the words of a note are being chosen in the text. */
export function AttachBar({ article, attaching }: AttachBarProps) {
  const { note, chosen, choose, attach, cancel } = attaching;
  const all = useMemo(() => wholeArticleRange(article), [article]);
  const ways = useFocusTarget<HTMLDivElement>(ATTACH_BAR);
  // Wherever the focus is: words are selected outside of the bar.
  useWindowEvent("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) cancel();
  });
  return (
    <div className={styles.bar} role="dialog" aria-labelledby="attach-title">
      <h2 id="attach-title" className={styles.title}>
        Which words is this note about?
      </h2>
      <p className={typography.ellipsis}>{note.text}</p>
      <p className={typography.aside}>
        Select them in the text, or type them, or step to them here.
      </p>
      <p className={styles.chosen} role="status">
        {chosen ? (
          <mark className={styles.words}>{article.text.slice(chosen.start, chosen.end)}</mark>
        ) : (
          "These are in several paragraphs. Select words of one."
        )}
      </p>
      <div ref={ways} className={styles.ways}>
        <TextSearchField article={article} chosen={chosen} choose={choose} />
        {chosen && <AttachSteps text={article.text} chosen={chosen} choose={choose} />}
        {all && (
          <div className={styles.steps}>
            <Button size="small" onPress={() => choose(all)}>
              The whole article
            </Button>
          </div>
        )}
        <div className={styles.actions}>
          <Button onPress={cancel}>Cancel</Button>
          <Button look="primary" onPress={attach} isDisabled={!chosen}>
            Tie to these words
          </Button>
        </div>
      </div>
    </div>
  );
}
