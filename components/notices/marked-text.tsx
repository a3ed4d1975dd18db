import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { Words } from "#components/ui/words.tsx";
import styles from "./marked-text.module.css";
import type { Piece } from "./pieces.ts";

/** Words with what goes struck through, what comes underlined, and a claim's words marked. */
export function MarkedText({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece) => (
    <span key={piece.key} className={styles.piece} data-claimed={piece.isClaimed || undefined}>
      <Changed text={piece.text} change={piece.change} />
    </span>
  ));
}

function Changed({ text, change }: Pick<Piece, "text" | "change">) {
  switch (change) {
    case "kept":
      return <Words>{text}</Words>;
    case "deleted":
      return (
        <del className={styles.deleted}>
          <VisuallyHidden> [out: </VisuallyHidden>
          <Words>{text}</Words>
          <VisuallyHidden>] </VisuallyHidden>
        </del>
      );
    case "inserted":
      return (
        <ins className={styles.inserted}>
          <VisuallyHidden> [in: </VisuallyHidden>
          <Words>{text}</Words>
          <VisuallyHidden>] </VisuallyHidden>
        </ins>
      );
    case "noted":
      return (
        <sup className={styles.noted}>
          <VisuallyHidden> [note </VisuallyHidden>
          <Words>{text}</Words>
          <VisuallyHidden>] </VisuallyHidden>
        </sup>
      );
    default:
      return change satisfies never;
  }
}
