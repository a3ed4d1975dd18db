import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { Words } from "#components/ui/words.tsx";
import type { FindingLook } from "#lib/domain/state-looks.ts";
import styles from "./marked-text.module.css";
import type { Piece } from "./pieces.ts";

export interface MarkedTextProps {
  readonly pieces: readonly Piece[];
  /** What was found about the claim’s words: they get its line. */
  readonly look?: FindingLook;
}

/** Words with what goes struck through, what comes underlined, and a claim's words marked. */
export function MarkedText({ pieces, look }: MarkedTextProps) {
  return pieces.map((piece) => (
    <span
      key={piece.key}
      className={styles.piece}
      data-claimed={piece.isClaimed || undefined}
      {...(piece.isClaimed && look && { "data-line": look.line, "data-tone": look.tone })}
    >
      <Changed text={piece.text} change={piece.change} />
    </span>
  ));
}

/** How a change is drawn, and what screen readers say before it. */
const CHANGES = {
  deleted: { element: "del", label: " [out: " },
  inserted: { element: "ins", label: " [in: " },
  noted: { element: "sup", label: " [note " },
} as const;

function Changed({ text, change }: Pick<Piece, "text" | "change">) {
  if (change === "kept") return <Words>{text}</Words>;
  const { element: Element, label } = CHANGES[change];
  return (
    <Element className={styles[change]}>
      <VisuallyHidden>{label}</VisuallyHidden>
      <Words>{text}</Words>
      <VisuallyHidden>] </VisuallyHidden>
    </Element>
  );
}
