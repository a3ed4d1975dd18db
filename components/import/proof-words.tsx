import { MarkedText } from "#components/notices/marked-text.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { Words } from "#components/ui/words.tsx";
import styles from "./import-proof.module.css";
import type { ProofPiece } from "./proof-pieces.ts";

/**
 * Words with their formatting, tracked changes, and what notes and comments are about. What is none of
 * the article's own words is a `data-aside`.
 */
export function ProofWords({ pieces }: { readonly pieces: readonly ProofPiece[] }) {
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece's place is its identity
    <ProofWord key={index} piece={piece} />
  ));
}

function ProofWord({ piece }: { readonly piece: ProofPiece }) {
  switch (piece.is) {
    case "words":
      return <Formatted piece={piece} />;
    case "deleted":
      return <Changed text={piece.text} change="deleted" />;
    case "inserted":
      return (
        <span data-aside>
          <Changed text={piece.text} change="inserted" />
        </span>
      );
    case "back":
      return (
        <span className={styles.wordsBack} data-aside>
          <Words>{piece.text}</Words>
        </span>
      );
    case "mark":
      return (
        <mark className={styles.noted} data-aside>
          <Words>{piece.text}</Words>
        </mark>
      );
    case "comment":
      return (
        <sup className={styles.commentNumber} data-aside>
          <VisuallyHidden> comment </VisuallyHidden>
          {piece.number}
        </sup>
      );
    default:
      return piece satisfies never;
  }
}

interface ChangedProps {
  readonly text: string;
  readonly change: "deleted" | "inserted";
}

function Changed({ text, change }: ChangedProps) {
  return <MarkedText pieces={[{ key: 0, text, change, isClaimed: false }]} />;
}

function Formatted({ piece }: { readonly piece: Extract<ProofPiece, { is: "words" }> }) {
  const { text, isBold, isItalic, href, about } = piece;
  const words = <Words>{text}</Words>;
  const bold = isBold ? <strong>{words}</strong> : words;
  const italic = isItalic ? <em>{bold}</em> : bold;
  const linked =
    href === null ? (
      italic
    ) : (
      <span className={styles.link} title={href}>
        {italic}
      </span>
    );
  if (about === null) return linked;
  return about === "note" ? (
    <mark className={styles.noted}>{linked}</mark>
  ) : (
    <span className={styles.commented}>{linked}</span>
  );
}
