import type { Claim } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { TRANSITIONS } from "#lib/domain/workflow.ts";
import type { Act, ClaimChanges } from "./acts.ts";

/**
 * Whether a claim, null for deleted, stands as an act would have it: then the act has reached the
 * server, though its answer was lost. Not for acts whose repetition the server answers by itself.
 */
export function hasComeAbout(act: Act, stands: Claim | null): boolean {
  if (stands === null) return act.type === "delete";
  switch (act.type) {
    case "delete":
      return false;
    case "tag":
    case "restore":
      return true;
    case "change":
      return holdsChanges(stands, act.changes);
    case "decide":
      return isLastRound(stands, act);
    case "add_evidence":
      return isAmong(stands.evidence, act.input.id);
    case "withdraw_evidence":
      return !isAmong(stands.evidence, act.evidence);
    case "propose":
      return isAmong(stands.corrections, act.input.id);
    case "amend":
      return stands.corrections.some((one) => one.id === act.correction && holds(one, act.changes));
    case "propose_wording":
      return stands.corrections.some((one) => isAmong(one.wordings, act.input.id));
    case "settle_wording":
      return stands.corrections.some(({ wordings }) =>
        wordings.some((one) => one.id === act.wording && one.state === act.state),
      );
    case "withdraw_correction":
      return !isAmong(stands.corrections, act.correction);
    case "comment":
      return isAmong(stands.comments, act.input.id);
    default:
      return act satisfies never;
  }
}

function holdsChanges(claim: Claim, { assignee, ...rest }: ClaimChanges): boolean {
  const isAssigned = assignee === undefined || assignee === (claim.assignee?.id ?? null);
  return isAssigned && holds(claim, rest);
}

/** Whether the fields that are named are so; empty words are none. */
function holds(stands: Claim | Correction, wanted: object): boolean {
  const now = new Map<string, unknown>(Object.entries(stands));
  return Object.entries(wanted).every(
    ([name, value]) => value === undefined || (value || null) === (now.get(name) || null),
  );
}

function isLastRound(
  { review, rounds }: Claim,
  { decision, comment, by }: Act & { readonly type: "decide" },
): boolean {
  const last = rounds.at(-1);
  if (last?.decision !== decision || last.by.id !== by.id || last.comment !== comment) return false;
  // A request that is withdrawn leaves what stood before it.
  return decision === "withdraw" ? review !== "requested" : review === TRANSITIONS[decision].to;
}

function isAmong(parts: readonly { readonly id: string }[], id: string): boolean {
  return parts.some((part) => part.id === id);
}
