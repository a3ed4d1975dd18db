import type { Claim } from "#lib/domain/claim.ts";

/** The claim `by` steps from the open one, or, where none is open, from the caret; null at the ends. */
export function stepClaim(
  claims: readonly Claim[],
  open: string | null,
  by: 1 | -1,
  caret: number,
): Claim | null {
  const at = claims.findIndex(({ id }) => id === open);
  if (at >= 0) return claims[at + by] ?? null;
  const isPlaced = ({ anchor }: Claim) => anchor.outcome !== "lost";
  if (by === 1) return claims.find((one) => isPlaced(one) && one.anchor.start >= caret) ?? null;
  return claims.findLast((one) => isPlaced(one) && one.anchor.start < caret) ?? null;
}
