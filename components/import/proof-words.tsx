import { MarkedText } from "#components/corrections/marked-text.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import styles from "./import-proof.module.css";
import type { ProofPiece } from "./proof-pieces.ts";

/** Words with their formatting, tracked changes, and what notes and comments are about. */
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
    case "inserted":
      return (
        <MarkedText pieces={[{ key: 0, text: piece.text, change: piece.is, isClaimed: false }]} />
      );
    case "mark":
      return <mark className={styles.noted}>{piece.text}</mark>;
    case "comment":
      return (
        <sup className={styles.commentNumber}>
          <VisuallyHidden> comment </VisuallyHidden>
          {piece.number}
        </sup>
      );
    default:
      return piece satisfies never;
  }
}

function Formatted({ piece }: { readonly piece: Extract<ProofPiece, { is: "words" }> }) {
  const { text, isBold, isItalic, href, about } = piece;
  const bold = isBold ? <strong>{text}</strong> : text;
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
