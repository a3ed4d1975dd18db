import type { Claim } from "#lib/domain/claim.ts";

/** The claim meant at a place where several may lie over each other: the narrowest. */
function narrowestOf(claims: readonly Claim[]): Claim | null {
  return claims.reduce<Claim | null>(
    (best, claim) => (best === null || widthOf(claim) < widthOf(best) ? claim : best),
    null,
  );
}

function widthOf({ anchor }: Claim): number {
  return anchor.end - anchor.start;
}

/** The claim drawn at an element of the galley, or null. */
export function claimOfElement(claims: readonly Claim[], target: EventTarget | null): Claim | null {
  const ids = new Set<string>();
  let element = target instanceof Element ? target.closest("[data-claim]") : null;
  while (element) {
    ids.add(element.getAttribute("data-claim") ?? "");
    element = element.parentElement?.closest("[data-claim]") ?? null;
  }
  return ids.size === 0 ? null : narrowestOf(claims.filter((claim) => ids.has(claim.id)));
}

/** The claim in or at the edge of whose words an offset stands, or null. */
export function claimAtOffset(claims: readonly Claim[], offset: number): Claim | null {
  return narrowestOf(
    claims.filter(
      ({ anchor }) => anchor.outcome !== "lost" && anchor.start <= offset && offset <= anchor.end,
    ),
  );
}
