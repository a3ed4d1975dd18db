import type { Act, ActKind, ActOf, ActRules, PerformedAct, RulesOf } from "./act.ts";
import { CLAIM_ACTS } from "./claim-acts.ts";
import { CORRECTION_ACTS } from "./correction-acts.ts";
import { DECISION_ACTS } from "./decision-acts.ts";
import { EVIDENCE_ACTS } from "./evidence-acts.ts";
import { WORDING_ACTS } from "./wording-acts.ts";

/** The rules of every kind of act. */
const RULES: RulesOf<ActKind> = {
  ...CLAIM_ACTS,
  ...EVIDENCE_ACTS,
  ...CORRECTION_ACTS,
  ...WORDING_ACTS,
  ...DECISION_ACTS,
};

/** The rules of an act. */
export function rulesOf<Kind extends ActKind>(act: ActOf<Kind>): ActRules<Kind> {
  return RULES[act.kind];
}

/** Whether a value, such as one kept by an earlier page, is an act. */
export function isAct(value: unknown): value is Act {
  return (
    typeof value === "object" &&
    value !== null &&
    "claim" in value &&
    "kind" in value &&
    typeof value.kind === "string" &&
    Object.hasOwn(RULES, value.kind)
  );
}

/** Whether a value, such as the variables of a mutation, is an act that somebody has performed. */
export function isPerformedAct(value: unknown): value is PerformedAct {
  return isAct(value) && "article" in value;
}
