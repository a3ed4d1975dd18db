import { useMemo, useState } from "react";
import type { KeyboardEvent } from "react-aria-components";
import { Button } from "#components/ui/button.tsx";
import { useFocusTarget } from "#components/ui/focus-target.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import typography from "#components/ui/typography.module.css";
import { useWindowEvent } from "#components/ui/use-window-event.ts";
import { Words } from "#components/ui/words.tsx";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import type { Range } from "#lib/domain/text.ts";
import styles from "./attach-bar.module.css";
import { AttachSteps } from "./attach-steps.tsx";
import { searchText, wholeArticleRange } from "./text-ranges.ts";
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
      <p className={typography.ellipsis}>
        <Words>{note.text}</Words>
      </p>
      <p className={typography.aside}>
        Select them in the text, or type them, or step to them here.
      </p>
      <p className={styles.chosen} role="status">
        {chosen ? (
          <mark className={styles.words}>
            <Words>{article.text.slice(chosen.start, chosen.end)}</Words>
          </mark>
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

interface TextSearchFieldProps {
  readonly article: ImportedArticle;
  readonly chosen: Range | null;
  readonly choose: (words: Range) => void;
}

/** Chooses words of the text by typing them; Enter goes on to the next place that has them. */
function TextSearchField({ article, chosen, choose }: TextSearchFieldProps) {
  const [wanted, setWanted] = useState("");
  const places = useMemo(() => searchText(article, wanted), [article, wanted]);
  const at = places.findIndex(({ start, end }) => start === chosen?.start && end === chosen.end);
  const search = (typed: string) => {
    setWanted(typed);
    const [first] = searchText(article, typed);
    if (first) choose(first);
  };
  const goOn = (event: KeyboardEvent) => {
    // All other keys are the page's: Escape leaves the bar.
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return event.continuePropagation();
    event.preventDefault();
    const next = places[(at + 1) % places.length];
    if (next) choose(next);
  };
  return (
    <TextField
      label="Words of the text"
      isLabelHidden
      placeholder="Type words of the text"
      value={wanted}
      onChange={search}
      onKeyDown={goOn}
      hint={wanted.trim() === "" ? null : hintFor(places.length, at)}
      autoComplete="off"
    />
  );
}

function hintFor(places: number, at: number): string {
  if (places === 0) return "These words are not in the text. Those above stay chosen.";
  if (places === 1) return "They stand there once.";
  return at === -1
    ? `They stand there ${places} times.`
    : `${at + 1} of ${places}: Enter for the next.`;
}
