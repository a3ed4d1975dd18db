import { describeHiddenCharacter, splitAtHiddenCharacters } from "#lib/domain/hidden-characters.ts";

/**
 * Words of an article, a claim or a colleague, as text. A character in them that nobody sees is drawn as
 * a sign that names it, and turns no words beside it; what is copied is what was written.
 */
export function Words({ children }: { readonly children: string }) {
  const pieces = splitAtHiddenCharacters(children);
  if (pieces.length === 1 && pieces[0] === children) return children;
  let at = 0;
  return pieces.map((piece) => {
    const start = at;
    at = typeof piece === "string" ? at + piece.length : piece.end;
    if (typeof piece === "string") return <span key={start}>{piece}</span>;
    const label = describeHiddenCharacter(piece);
    return (
      <span key={start} role="img" data-hidden-sign={piece.code} aria-label={label} title={label}>
        {children.slice(piece.start, piece.end)}
      </span>
    );
  });
}
