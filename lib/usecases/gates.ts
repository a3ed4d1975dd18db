/** The rules of a desk, which have to hold before claims and articles move on. */
import {
  GATE_PHRASES,
  type GateClaim,
  type OverriddenRules,
  obstacles,
} from "#lib/domain/gates.ts";
import { can } from "#lib/domain/permission.ts";
import { type AsyncResult, refuse } from "#lib/domain/refusal.ts";
import type { Override } from "#lib/domain/requests.ts";
import type { Gate } from "#lib/domain/vocabulary.ts";
import type { Context } from "./context.ts";
import { type ArticleSubject, requireDesk } from "./subjects.ts";

/** A move before which a desk may ask for something. */
export interface GatedMove {
  readonly gate: Gate;
  /** The claims that it is about. */
  readonly claims: readonly GateClaim[];
  /** Given by a reviewer who goes on although a rule does not hold. */
  readonly override: Override | undefined;
}

/**
 * Whether the desk's rules let a move pass: null, or the rules that were overridden. Refuses `conflict`
 * with `current.obstacles`, and `forbidden` where somebody who is no reviewer overrides rules.
 */
export async function enforceRules(
  context: Context,
  { article, membership }: ArticleSubject,
  { gate, claims, override }: GatedMove,
): AsyncResult<OverriddenRules | null> {
  const isReviewer = can(membership.role, "review.decide");
  if (override && !isReviewer) {
    return refuse(
      "forbidden",
      "Only a reviewer sets the desk’s rules aside. Ask one on your desk, or leave “override” out.",
    );
  }
  const { rules } = await requireDesk(context, article.desk.id);
  const found = obstacles(gate, claims, rules);
  if (found.length === 0) return null;
  if (override) return { reason: override.reason, rules: found.map(({ rule }) => rule) };
  const reasons = found.map(({ message }) => message).join(" ");
  const advice = isReviewer ? " Do that first, or set the rule aside with a reason." : "";
  return refuse("conflict", `${GATE_PHRASES[gate]}: ${reasons}${advice}`, {
    current: { obstacles: found },
  });
}
