import type { QueryClient } from "@tanstack/react-query";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { type ClaimPlace, readKnownClaim } from "../claim-cache.ts";
import { keys } from "../queries.ts";
import type { ActContext } from "./act.ts";
import { applyToClaim } from "./apply-act.ts";
import { pendingIn } from "./pending-acts.ts";
import { isPerformedAct } from "./registry.ts";

/** The claim as it is shown: as the server last told it, with what was done here since; or null. */
export function readShownClaim(client: QueryClient, place: ClaimPlace): Claim | null {
  const view = client.getQueryData<ArticleView>(keys.article(place.article));
  const context: ActContext = view ?? { members: [], revision: { number: 0, text: "" } };
  const waiting = client.getMutationCache().findAll(pendingIn(place.article));
  return waiting
    .map(({ state }) => state.variables)
    .filter(isPerformedAct)
    .filter(({ claim }) => claim === place.claim)
    .reduce<Claim | null>(
      (claim, act) => applyToClaim(claim, act, context),
      readKnownClaim(client, place),
    );
}
