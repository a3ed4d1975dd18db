import type { Claim } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { type DeskRules, gateClaimOf, type Obstacle, obstacles } from "#lib/domain/gates.ts";
import { can, hasRole } from "#lib/domain/permission.ts";
import type { Role } from "#lib/domain/vocabulary.ts";
import { TRANSITIONS } from "#lib/domain/workflow.ts";

/** What the flag button does: asks for a review, or takes that back. */
export function flagAct({ id, review }: Pick<Claim, "id" | "review">) {
  const decision = review === "requested" ? "withdraw" : "request";
  return { kind: "decide", claim: id, decision, comment: null } as const;
}

/** Why the flag button is not for somebody with this role, for a person; null when it is. */
export function faultOfFlag(claim: Pick<Claim, "id" | "review">, role: Role): string | null {
  const { role: least, roleFrom } = TRANSITIONS[flagAct(claim).decision];
  if (hasRole(role, roleFrom?.[claim.review] ?? least)) return null;
  return "This claim is approved: only a reviewer takes that back. Ask one on your desk.";
}

/** What the desk asks for before a claim is flagged, as far as it is not there; nothing for a flagged one. */
export function missingForFlag(claim: Claim, rules: DeskRules): readonly Obstacle[] {
  const isAsking = flagAct(claim).decision === "request";
  return isAsking ? obstacles("flag", [gateClaimOf(claim)], rules) : [];
}

/** The same for a person; null where nothing is missing. */
export function faultOfMissing(claim: Claim, rules: DeskRules): string | null {
  const missing = missingForFlag(claim, rules);
  if (missing.length === 0) return null;
  return `Before it is flagged: ${missing.map(({ message }) => message).join(" ")}`;
}

/** What is asked of a claim before it is deleted. */
interface Corrected {
  readonly corrections: readonly Pick<Correction, "state">[];
}

/** Whether somebody with this role may delete a claim: a published correction takes a reviewer. */
export function mayDelete({ corrections }: Corrected, role: Role): boolean {
  return can(role, "review.decide") || corrections.every(({ state }) => state !== "applied");
}
