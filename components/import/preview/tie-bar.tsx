import { useMemo } from "react";
import { Button } from "#components/ui/button.tsx";
import { useFocusTarget } from "#components/ui/focus-target.tsx";
import typography from "#components/ui/typography.module.css";
import { useWindowEvent } from "#components/ui/use-window-event.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { wholeArticleRange } from "./text-ranges.ts";
import { TextSearchField } from "./text-search-field.tsx";
import styles from "./tie-bar.module.css";
import { TieSteps } from "./tie-steps.tsx";
import { TIE_BAR, type Tying } from "./use-tying.ts";

export interface TieBarProps {
  readonly article: ImportedArticle;
  readonly tying: Tying;
}

/** Stands at the foot of the window while the words of a note are being chosen in the text. */
export function TieBar({ article, tying }: TieBarProps) {
  const { note, chosen, choose, tie, cancel } = tying;
  const all = useMemo(() => wholeArticleRange(article), [article]);
  const ways = useFocusTarget<HTMLDivElement>(TIE_BAR);
  // Wherever the focus is: words are selected outside of the bar.
  useWindowEvent("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented) cancel();
  });
  return (
    <div className={styles.bar} role="dialog" aria-labelledby="tie-title">
      <h2 id="tie-title" className={styles.title}>
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
        {chosen && <TieSteps text={article.text} chosen={chosen} choose={choose} />}
        {all && (
          <div className={styles.steps}>
            <Button size="small" onPress={() => choose(all)}>
              The whole article
            </Button>
          </div>
        )}
        <div className={styles.actions}>
          <Button onPress={cancel}>Cancel</Button>
          <Button look="primary" onPress={tie} isDisabled={!chosen}>
            Tie to these words
          </Button>
        </div>
      </div>
    </div>
  );
}
