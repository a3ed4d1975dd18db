"use client";
import { memo, type ReactNode, useMemo, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import type { ImportedArticle, LeftOutLine } from "#lib/domain/imported.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import styles from "./import-proof.module.css";
import { piecesOfLeftOut, proofLinesOf } from "./proof-pieces.ts";
import { ProofWords } from "./proof-words.tsx";

/** Lines shown before the proof is cut: enough to judge by, and quick to draw. */
const MOST_LINES = 400;

export interface ImportProofProps {
  readonly article: ImportedArticle;
  /** Left-out lines that go back, by their place in `leftOut`. */
  readonly putBack: readonly number[];
}

/** The words as they will stand, with notes and changes, and lines put back in their place. */
export const ImportProof = memo(function ImportProof({ article, putBack }: ImportProofProps) {
  const [most, setMost] = useState(MOST_LINES);
  const lines = useMemo(() => proofLinesOf(article, most), [article, most]);
  const drawn = useMemo(
    () =>
      lines.map(({ kind, number, pieces, index }) => (
        <Block key={index} kind={kind} number={number}>
          <ProofWords pieces={pieces} />
        </Block>
      )),
    [lines],
  );
  const backs = useMemo(() => backBefore(article, putBack), [article, putBack]);
  const more = article.blocks.length - lines.length;
  const language = article.language === null ? {} : { lang: article.language };
  return (
    <article
      className={styles.proof}
      aria-label="The article as it will stand"
      data-long={lines.length > MOST_LINES || undefined}
      {...language}
    >
      {lines.map(({ index }, place) => (
        <div key={index} className={styles.row}>
          {backs.get(index)}
          {drawn[place]}
        </div>
      ))}
      {more === 0 && backs.get(lines.length)}
      {more > 0 && (
        <div className={styles.more}>
          <p>and {more.toLocaleString("en-GB")} more lines. All of them are in the article.</p>
          <Button size="small" onPress={() => setMost(Number.POSITIVE_INFINITY)}>
            Show all lines
          </Button>
        </div>
      )}
    </article>
  );
});

/** The lines that go back, drawn, by the block before which they stand. */
function backBefore(
  { leftOut }: ImportedArticle,
  putBack: readonly number[],
): ReadonlyMap<number, readonly ReactNode[]> {
  const drawn = putBack.flatMap((index) => {
    const line = leftOut[index];
    return line ? [{ before: line.before, node: <Back key={index} line={line} /> }] : [];
  });
  const groups = Map.groupBy(drawn, ({ before }) => before);
  return new Map([...groups].map(([before, group]) => [before, group.map(({ node }) => node)]));
}

function Back({ line }: { readonly line: LeftOutLine }) {
  return (
    <div className={styles.back}>
      <VisuallyHidden>Put back: </VisuallyHidden>
      <Block kind={line.kind} number={null}>
        <ProofWords pieces={piecesOfLeftOut(line)} />
      </Block>
    </div>
  );
}

interface BlockProps {
  readonly kind: BlockKind;
  /** In a numbered list. */
  readonly number: number | null;
  readonly children: ReactNode;
}

function Block({ kind, number, children }: BlockProps) {
  switch (kind) {
    case "headline":
      return <h2 className={styles.headline}>{children}</h2>;
    case "heading":
      return <h3 className={styles.heading}>{children}</h3>;
    case "subheading":
      return <h4 className={styles.subheading}>{children}</h4>;
    case "standfirst":
    case "byline":
    case "paragraph":
    case "list_item":
    case "numbered_item":
    case "quotation":
    case "caption":
      return (
        <p className={styles.line} data-kind={kind} data-number={number ?? "•"}>
          {children}
        </p>
      );
    default:
      return kind satisfies never;
  }
}
