import { StateMark } from "#components/ui/state-mark.tsx";
import { CHECK_MARKS, VERDICT_MARKS } from "#components/ui/state-marks.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";

/** What was found, or how far the check is. A finding about words that have changed is none. */
export function Finding({ claim: { verdict, check } }: { readonly claim: Claim }) {
  if (verdict === null || check === "stale") {
    return <StateMark mark={CHECK_MARKS[check]}>{labelOf(check)}</StateMark>;
  }
  return <StateMark mark={VERDICT_MARKS[verdict]}>{labelOf(verdict)}</StateMark>;
}
