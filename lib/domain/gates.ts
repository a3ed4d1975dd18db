/** What a desk asks for before a claim or an article moves on, and what stands in the way of that. */
import { z } from "zod";
import { isSettled } from "./article.ts";
import type { Claim } from "./claim.ts";
import {
  type Check,
  type Gate,
  REQUIREMENTS,
  type Requirement,
  type Review,
  type Verdict,
} from "./vocabulary.ts";

const asked = z
  .array(z.enum(REQUIREMENTS))
  .max(50)
  .transform((some) => REQUIREMENTS.filter((one) => some.includes(one)))
  .readonly();

/** What may be asked for before each move. Flagging asks only for what was found of a claim. */
export const RULES_OF_GATE: Readonly<Record<Gate, readonly Requirement[]>> = {
  flag: ["verdict", "evidence"],
  ready: REQUIREMENTS,
  publish: REQUIREMENTS,
};

const askedOfClaim = asked.refine(
  (some) => some.every((one) => RULES_OF_GATE.flag.includes(one)),
  "Before flagging, a verdict and evidence can be asked for.",
);

/** What a desk asks for before each move, each once and in the order of `REQUIREMENTS`. */
export const DeskRules = z.strictObject({ flag: askedOfClaim, ready: asked, publish: asked });
export type DeskRules = z.infer<typeof DeskRules>;

/** What a new desk starts with. */
export const NEW_DESK_RULES: DeskRules = {
  flag: ["verdict"],
  ready: ["open", "returned"],
  publish: ["open", "returned"],
};

/** What the rules look at in a living claim. */
export interface GateClaim {
  readonly id: string;
  readonly check: Check;
  readonly verdict: Verdict | null;
  readonly review: Review;
  readonly hasEvidence: boolean;
  /** Whether its words are gone from the article. */
  readonly isLost: boolean;
}

/** The rules of a desk that a reviewer overrode for one move, and why. */
export interface OverriddenRules {
  readonly reason: string;
  readonly rules: readonly Requirement[];
}

/** What the rules look at in a claim as people see it. */
export function gateClaimOf(claim: Claim): GateClaim {
  const { id, check, verdict, review, evidence, anchor } = claim;
  const isLost = anchor.outcome === "lost";
  return { id, check, verdict, review, hasEvidence: evidence.length > 0, isLost };
}

/** One thing that stands in the way of a move: which rule, in words for a person, and at which claims. */
export interface Obstacle {
  readonly rule: Requirement;
  readonly message: string;
  readonly claims: readonly string[];
}

/**
 * What stands in the way of a move by the desk's rules, for the claims that it is about: the one to be
 * flagged, or all living ones of the article.
 */
export function obstacles(
  gate: Gate,
  claims: readonly GateClaim[],
  rules: DeskRules,
): readonly Obstacle[] {
  return rules[gate].flatMap((rule) => {
    const failing = claims.filter((claim) => !isMet(rule, claim)).map(({ id }) => id);
    if (failing.length === 0) return [];
    const message = gate === "flag" ? FLAG_MESSAGES[rule] : messageOf(rule, failing.length);
    return [{ rule, message, claims: failing }];
  });
}

/** The next step of a move, for a sentence such as "Before it is ready:". */
export const GATE_PHRASES: Readonly<Record<Gate, string>> = {
  flag: "Before it is flagged",
  ready: "Before it is ready",
  publish: "Before it is published",
};

function isMet(rule: Requirement, claim: GateClaim): boolean {
  switch (rule) {
    case "verdict":
      return claim.isLost || claim.verdict !== null || claim.check === "waived";
    case "evidence":
      return claim.isLost || claim.hasEvidence || claim.check === "waived" || !hasSource(claim);
    case "checked":
      return claim.isLost || isSettled(claim);
    case "open":
      return claim.review !== "requested";
    case "returned":
      return claim.review !== "returned";
    default:
      return rule satisfies never;
  }
}

/** Whether there can be evidence: for what nobody can verify or check there is none. */
function hasSource({ verdict }: GateClaim): boolean {
  return verdict !== "unverifiable" && verdict !== "not_checkable";
}

const FLAG_MESSAGES: Readonly<Record<Requirement, string>> = {
  verdict: "It has no verdict. Set one.",
  evidence: "It has no evidence. Add a source.",
  checked: "It is not checked yet.",
  open: "It waits for a second editor.",
  returned: "It has been returned.",
};

/** What is wrong with one claim of an article, and with several. */
const ARTICLE_MESSAGES: Readonly<Record<Requirement, readonly [one: string, several: string]>> = {
  verdict: ["has no verdict", "have no verdict"],
  evidence: ["has no evidence", "have no evidence"],
  checked: ["is not checked yet", "are not checked yet"],
  open: ["is flagged and waits for a second editor", "are flagged and wait for a second editor"],
  returned: ["has been returned and is not done", "have been returned and are not done"],
};

function messageOf(rule: Requirement, count: number): string {
  const [one, several] = ARTICLE_MESSAGES[rule];
  return count === 1 ? `1 claim ${one}.` : `${count} claims ${several}.`;
}
