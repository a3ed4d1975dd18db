"use client";
import { memo, type ReactNode, useMemo } from "react";
import { Button } from "#components/ui/button.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { ImportDecisions } from "#lib/domain/import/decisions.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import styles from "./import-proof.module.css";
import { piecesOfTaken, proofLinesOf } from "./proof-pieces.ts";
import { ProofWords } from "./proof-words.tsx";
import { type LineBack, linesBack, showArticle } from "./shown-article.ts";
import { MOST_LINES, type ProofPlace } from "./use-proof.ts";

export interface ImportProofProps {
  readonly article: ImportedArticle;
  readonly decisions: ImportDecisions;
  readonly place: ProofPlace;
}

/** The words as they will stand, with notes and changes, and lines put back in their place. */
export const ImportProof = memo(function ImportProof(props: ImportProofProps) {
  const { article, decisions, place } = props;
  const lines = useProofLines(props);
  const drawn = useMemo(
    () =>
      lines.map(({ kind, number, pieces, index }) => (
        <Block key={index} kind={kind} number={number} line={index}>
          <ProofWords pieces={pieces} />
        </Block>
      )),
    [lines],
  );
  const backs = useBacks(article, decisions);
  const more = article.blocks.length - lines.length;
  const language = article.language === null ? {} : { lang: article.language };
  return (
    <article
      ref={place.ref}
      className={styles.proof}
      aria-label="The article as it will stand"
      data-long={lines.length > MOST_LINES || undefined}
      {...language}
    >
      {lines.map(({ index }, nth) => (
        <div key={index} className={styles.row}>
          {backs.get(index)}
          {drawn[nth]}
        </div>
      ))}
      {more === 0 && backs.get(lines.length)}
      {more > 0 && (
        <div className={styles.more}>
          <p>and {more.toLocaleString("en-GB")} more lines. All of them are in the article.</p>
          <Button size="small" onPress={place.showAll}>
            Show all lines
          </Button>
        </div>
      )}
    </article>
  );
});

function useProofLines({ article, decisions, place }: ImportProofProps) {
  const { notesAsText, noteTies, withoutChanges, withoutComments } = decisions;
  // Not of what is put back: long articles would be drawn anew at every line.
  const shown = useMemo(
    () => showArticle(article, { notesAsText, noteTies, withoutChanges, withoutComments }),
    [article, notesAsText, noteTies, withoutChanges, withoutComments],
  );
  return useMemo(() => proofLinesOf(shown, place.most), [shown, place.most]);
}

/** The lines that go back, drawn, by the block before which they stand. */
function useBacks(article: ImportedArticle, { putBack, notesAsText }: ImportDecisions) {
  return useMemo((): ReadonlyMap<number, readonly ReactNode[]> => {
    const lines = linesBack(article, { putBack, notesAsText });
    const groups = Map.groupBy(lines, ({ before }) => before);
    const draw = (line: LineBack) => <Back key={line.nth} line={line} />;
    return new Map([...groups].map(([before, group]) => [before, group.map(draw)]));
  }, [article, putBack, notesAsText]);
}

function Back({ line }: { readonly line: LineBack }) {
  return (
    <div className={styles.back}>
      <VisuallyHidden>{line.was === "a note" ? "Kept as text: " : "Put back: "}</VisuallyHidden>
      <Block kind={line.kind} number={null}>
        <ProofWords pieces={piecesOfTaken(line)} />
      </Block>
    </div>
  );
}

interface BlockProps {
  readonly kind: BlockKind;
  /** In a numbered list. */
  readonly number: number | null;
  /** Its number in the article's text, from 0; absent for what went back. */
  readonly line?: number;
  readonly children: ReactNode;
}

function Block({ kind, number, line, children }: BlockProps) {
  const at = { "data-line": line };
  switch (kind) {
    case "headline":
      return (
        <h2 className={styles.headline} {...at}>
          {children}
        </h2>
      );
    case "heading":
      return (
        <h3 className={styles.heading} {...at}>
          {children}
        </h3>
      );
    case "subheading":
      return (
        <h4 className={styles.subheading} {...at}>
          {children}
        </h4>
      );
    case "standfirst":
    case "byline":
    case "paragraph":
    case "list_item":
    case "numbered_item":
    case "quotation":
    case "caption":
      return (
        <p className={styles.line} data-kind={kind} data-number={number ?? "•"} {...at}>
          {children}
        </p>
      );
    default:
      return kind satisfies never;
  }
}
