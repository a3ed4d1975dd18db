import { useDeferredValue } from "react";
import { count } from "#components/ui/count.ts";
import typography from "#components/ui/typography.module.css";
import type { LintedCorrection } from "./linted-corrections.ts";

/** Notices that are looked through between two looks at the keyboard. */
const AT_ONCE = 20;

/** How many notices one should look at. Hundreds are looked through in pieces, a moment later. */
export function PublishWarnings({ linted }: { readonly linted: readonly LintedCorrection[] }) {
  const later = useDeferredValue(linted, []);
  return (
    <>
      {piecesOf(later).map((piece) => (
        <LookThrough key={piece[0]?.correction.id} piece={piece} />
      ))}
      <WarningCount linted={later} />
    </>
  );
}

/** Draws nothing; between such components the browser gets its turn, and each warning is found once. */
function LookThrough({ piece }: { readonly piece: readonly LintedCorrection[] }) {
  for (const { warnings } of piece) warnings();
  return null;
}

function WarningCount({ linted }: { readonly linted: readonly LintedCorrection[] }) {
  const warned = linted.filter(({ warnings }) => warnings().length > 0).length;
  if (warned === 0) return null;
  return (
    <p role="status" className={typography.warning}>
      {count(warned, "notice", "notices")} may need another look. You can publish all the same; a
      notice that you change has to be approved again.
    </p>
  );
}

function piecesOf(linted: readonly LintedCorrection[]): (readonly LintedCorrection[])[] {
  const count = Math.ceil(linted.length / AT_ONCE);
  return Array.from({ length: count }, (_, nth) =>
    linted.slice(nth * AT_ONCE, (nth + 1) * AT_ONCE),
  );
}
