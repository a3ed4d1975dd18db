import { type Claim, inTextOrder } from "#lib/domain/claim.ts";
import { findingLook } from "#lib/domain/claim-look.ts";
import type { FindingLook } from "#lib/domain/state-looks.ts";

/** A claim with its number in the copy, from 1 in the order of the text; lost ones come last. */
export interface NumberedClaim {
  readonly number: number;
  readonly claim: Claim;
  /** Whether its words stand in the text. */
  readonly isStanding: boolean;
  /** How its state is drawn: its verdict if it has one. */
  readonly look: FindingLook;
}

/** Numbers the claims. */
export function numberClaims(claims: readonly Claim[]): NumberedClaim[] {
  return inTextOrder(claims).map((claim, index) => ({
    number: index + 1,
    claim,
    isStanding: claim.anchor.outcome !== "lost",
    look: findingLook(claim),
  }));
}
