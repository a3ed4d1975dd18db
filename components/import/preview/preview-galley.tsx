import { memo, type Ref, useEffect, useEffectEvent, useImperativeHandle } from "react";
import {
  galleyAttributes,
  requireView,
  useMountedView,
} from "#components/editor/use-mounted-view.ts";
import type { ImportDecisions } from "#lib/domain/import/decisions.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import type { Range } from "#lib/domain/text.ts";
import { dispatchImport, importOf, mountImportGalley, reveal } from "#lib/editor/import-plugin.ts";
import { collapseSelection, rangeOfSelection } from "#lib/editor/selection.ts";
import styles from "./preview-galley.module.css";

/** What a preview can ask of its proof. Ranges are offsets in the article's text. */
export interface PreviewGalleyHandle {
  /** Points words out and brings them into sight. */
  readonly show: (words: Range) => void;
  /** Points words out where they are; none with null. */
  readonly point: (words: Range | null) => void;
  /** What is selected, also while the focus is elsewhere; null when that is nothing. */
  readonly selection: () => Range | null;
  /** Leaves a caret in place of the selection. */
  readonly deselect: () => void;
}

export interface PreviewGalleyProps {
  readonly ref: Ref<PreviewGalleyHandle>;
  readonly article: ImportedArticle;
  readonly decisions: ImportDecisions;
  /** Other words are selected; null when none are any more. */
  readonly onSelection: (selected: Range | null) => void;
}

/** The article as it will be, with notes and changes, and lines put back in their place. */
export const PreviewGalley = memo(function PreviewGalley(props: PreviewGalleyProps) {
  const { article, decisions } = props;
  const onSelection = useEffectEvent(props.onSelection);
  const { mount, view } = useMountedView((mount) =>
    mountImportGalley({
      mount,
      article,
      decisions,
      attributes: galleyAttributes(
        { ariaLabel: "The article’s words", language: article.language },
        styles.words,
      ),
      onSelection: (selected) => onSelection(selected),
    }),
  );
  useEffect(() => {
    if (!view.current || importOf(view.current).decisions === decisions) return;
    dispatchImport(view.current, { kind: "decisions", decisions });
  }, [view, decisions]);
  useImperativeHandle(props.ref, () => handleOf(() => requireView(view.current)), [view]);
  return (
    <article className={styles.proof} aria-label="The article as it will stand">
      <div ref={mount} />
    </article>
  );
});

function handleOf(view: () => ReturnType<typeof requireView>): PreviewGalleyHandle {
  return {
    show: (words) => reveal(view(), words),
    point: (chosen) => dispatchImport(view(), { kind: "chosen", chosen }),
    selection: () => rangeOfSelection(view().state, importOf(view()).positions),
    deselect: () => collapseSelection(view()),
  };
}
