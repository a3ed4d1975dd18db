import type { ImportedArticle } from "#lib/domain/imported.ts";
import { linesOf, type Range } from "#lib/domain/text.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import styles from "./import-proof.module.css";

/** Lines shown before the proof is cut: enough to judge by, and quick to draw. */
const MOST_LINES = 400;

export interface ImportProofProps {
  readonly article: ImportedArticle;
  /** Left-out lines that go back, by their place in `leftOut`. */
  readonly putBack: readonly number[];
}

/** The words as they will stand, with the words of notes marked and lines put back in their place. */
export function ImportProof({ article, putBack }: ImportProofProps) {
  const lines = linesOf(article.text);
  const shown = lines.slice(0, MOST_LINES);
  const more = lines.length - shown.length;
  return (
    <article className={styles.proof} aria-label="The article as it will stand">
      {shown.map(({ index, start, end }) => {
        const kind = article.blocks[index] ?? "paragraph";
        return (
          <div key={start}>
            {backBefore(article, putBack, index)}
            <Block kind={kind}>{marked(article, { start, end })}</Block>
          </div>
        );
      })}
      {more > 0 && (
        <p className={styles.more}>
          and {more.toLocaleString("en-GB")} more lines. All of them are in the article.
        </p>
      )}
      {more === 0 && backBefore(article, putBack, lines.length)}
    </article>
  );
}

function backBefore({ leftOut }: ImportedArticle, putBack: readonly number[], block: number) {
  return putBack.map((index) => {
    const line = leftOut[index];
    if (line?.before !== block) return null;
    return (
      <p key={index} className={styles.back}>
        {line.text}
      </p>
    );
  });
}

/** The line's words, with those that a note points to marked. */
function marked({ text, notes }: ImportedArticle, line: Range) {
  const inside = notes
    .filter((note) => note.start >= line.start && note.end <= line.end)
    .sort((a, b) => a.start - b.start);
  let at = line.start;
  const pieces = inside.flatMap((note) => {
    if (note.start < at) return [];
    const before = text.slice(at, note.start);
    at = note.end;
    return [
      before,
      <mark key={note.start} className={styles.marked}>
        {text.slice(note.start, note.end)}
        {note.mark}
      </mark>,
    ];
  });
  return [...pieces, text.slice(at, line.end)];
}

interface BlockProps {
  readonly kind: BlockKind;
  readonly children: React.ReactNode;
}

function Block({ kind, children }: BlockProps) {
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
        <p className={styles.line} data-kind={kind}>
          {children}
        </p>
      );
    default:
      return kind satisfies never;
  }
}
