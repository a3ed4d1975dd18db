import type { Claim } from "#lib/domain/claim.ts";
import { type Range, rangesOverlap } from "#lib/domain/text.ts";

/** The claim `by` steps from the open one, or, where none is open, from the caret; null at the ends. */
export function stepClaim(
  claims: readonly Claim[],
  open: string | null,
  by: 1 | -1,
  caret: number,
): Claim | null {
  const at = claims.findIndex(({ id }) => id === open);
  if (at >= 0) return claims[at + by] ?? null;
  if (by === 1) return claims.find((one) => isPlaced(one) && one.anchor.start >= caret) ?? null;
  return claims.findLast((one) => isPlaced(one) && one.anchor.start < caret) ?? null;
}

/** The claim to which a correction of these words belongs: the open one if it meets them, else any. */
export function claimAround(
  claims: readonly Claim[],
  range: Range,
  open: Claim | null,
): Claim | null {
  const meets = (claim: Claim) => isPlaced(claim) && rangesOverlap(claim.anchor, range);
  if (open && meets(open)) return open;
  return claims.find(meets) ?? null;
}

/** The claim that is made of exactly these words, or null. */
export function claimOn(claims: readonly Claim[], { start, end }: Range): Claim | null {
  const isHere = (claim: Claim) => claim.anchor.start === start && claim.anchor.end === end;
  return claims.find((claim) => isPlaced(claim) && isHere(claim)) ?? null;
}

const isPlaced = ({ anchor }: Claim) => anchor.outcome !== "lost";
