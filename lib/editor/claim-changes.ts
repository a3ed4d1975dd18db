import type { Claim } from "#lib/domain/claim.ts";
import { claimLook } from "#lib/domain/claim-look.ts";
import type { Correction } from "#lib/domain/correction.ts";

/** What has to be redrawn: `put` claims are new or look different, `gone` are their ids and those removed. */
export interface ClaimChanges {
  readonly put: readonly Claim[];
  readonly gone: ReadonlySet<string>;
}

/** What differs between two lists of claims as far as the eye can tell. */
export function diffClaims(before: readonly Claim[], after: readonly Claim[]): ClaimChanges {
  const known = new Map(before.map((claim) => [claim.id, claim]));
  const gone = new Set<string>();
  const put: Claim[] = [];
  for (const claim of after) {
    const old = known.get(claim.id);
    known.delete(claim.id);
    if (old && isDrawnAlike(old, claim)) continue;
    if (old) gone.add(claim.id);
    put.push(claim);
  }
  for (const id of known.keys()) gone.add(id);
  return { put, gone };
}

function isDrawnAlike(a: Claim, b: Claim): boolean {
  if (a === b) return true;
  return (
    a.anchor.start === b.anchor.start &&
    a.anchor.end === b.anchor.end &&
    a.anchor.outcome === b.anchor.outcome &&
    claimLook(a).label === claimLook(b).label &&
    a.corrections.length === b.corrections.length &&
    a.corrections.every((correction, index) => isSame(correction, b.corrections[index]))
  );
}

function isSame(a: Correction, b: Correction | undefined): boolean {
  return (
    b !== undefined &&
    a.id === b.id &&
    a.action === b.action &&
    a.start === b.start &&
    a.end === b.end &&
    a.insert === b.insert &&
    a.state === b.state &&
    a.outcome === b.outcome
  );
}
