import type { Claim } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";

/** What takes a proposed wording over. */
export function takeWording(
  { id: claim }: Pick<Claim, "id">,
  { id: correction }: Pick<Correction, "id">,
  wording: string,
) {
  return { kind: "settle_wording", claim, correction, wording, state: "taken" } as const;
}

/** What takes over the first wording that is proposed for one of a claim's corrections; null for none. */
export function takeFirstWording(claim: Claim) {
  for (const correction of claim.corrections) {
    const wording = correction.wordings.find(({ state }) => state === "open");
    if (wording && correction.state !== "applied")
      return takeWording(claim, correction, wording.id);
  }
  return null;
}
