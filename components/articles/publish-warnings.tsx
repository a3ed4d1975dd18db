import { useDeferredValue } from "react";
import { count } from "#components/ui/count.ts";
import typography from "#components/ui/typography.module.css";
import type { LintedCorrection } from "./linted-corrections.ts";

/** Notices that are checked before the browser handles input again. */
const BATCH_SIZE = 20;

/** How many notices have warnings. Hundreds are checked in batches, a moment later. */
export function PublishWarnings({ linted }: { readonly linted: readonly LintedCorrection[] }) {
  const later = useDeferredValue(linted, []);
  return (
    <>
      {batchesOf(later).map((batch) => (
        <CheckBatch key={batch[0]?.correction.id} batch={batch} />
      ))}
      <WarningCount linted={later} />
    </>
  );
}

/** Renders nothing; between such components the browser can handle input, and each warning is computed once. */
function CheckBatch({ batch }: { readonly batch: readonly LintedCorrection[] }) {
  for (const { warnings } of batch) warnings();
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

function batchesOf(linted: readonly LintedCorrection[]): (readonly LintedCorrection[])[] {
  const count = Math.ceil(linted.length / BATCH_SIZE);
  return Array.from({ length: count }, (_, nth) =>
    linted.slice(nth * BATCH_SIZE, (nth + 1) * BATCH_SIZE),
  );
}
