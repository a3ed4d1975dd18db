import { type Claim, inTextOrder } from "#lib/domain/claim.ts";
import { CHECK_SIGNS, type Sign, VERDICT_SIGNS } from "./signs.ts";

/** A claim with its number in the copy, from 1 in the order of the text; lost ones come last. */
export interface NumberedClaim {
  readonly number: number;
  readonly claim: Claim;
  /** Whether its words stand in the text. */
  readonly isStanding: boolean;
  /** The name of its state, its verdict if it has one. */
  readonly sign: Sign;
}

/** Numbers the claims. */
export function numberClaims(claims: readonly Claim[]): NumberedClaim[] {
  return inTextOrder(claims).map((claim, index) => ({
    number: index + 1,
    claim,
    isStanding: claim.anchor.outcome !== "lost",
    sign: signOf(claim),
  }));
}

/** A verdict on words that have changed since is in doubt, whatever it was. */
function signOf({ verdict, check }: Claim): Sign {
  if (verdict === null || check === "stale") return CHECK_SIGNS[check];
  return VERDICT_SIGNS[verdict];
}
