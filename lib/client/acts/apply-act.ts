import { serializeForApproval } from "#lib/domain/approval.ts";
import { type ArticleView, isSettled } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { putClaim } from "../claim-cache.ts";
import type { ActContext, PerformedAct } from "./act.ts";
import { reopened } from "./decision-acts.ts";
import { rulesOf } from "./registry.ts";

/** The article as it will stand once the server has taken the act; an act it has taken changes nothing. */
export function applyAct(view: ArticleView, act: PerformedAct): ArticleView {
  const before = view.claims.find(({ id }) => id === act.claim) ?? null;
  const after = applyToClaim(before, act, view);
  return after === before ? view : putClaim(view, act.claim, after);
}

/** The claim after an act on it; a decision that does not cover what stands then is taken back. */
export function applyToClaim(
  claim: Claim | null,
  act: PerformedAct,
  context: ActContext,
): Claim | null {
  const changed = rulesOf(act).apply(claim, act, context);
  if (!claim || !changed) return changed;
  const isUnsettled = isSettled(claim) && !isSettled(changed);
  const isCovered =
    act.kind === "decide" || serializeForApproval(changed) === serializeForApproval(claim);
  return isCovered && !isUnsettled ? changed : reopened(changed);
}
