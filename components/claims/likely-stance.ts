import type { Stance, Verdict } from "#lib/domain/vocabulary.ts";

const CONTRADICTED = new Set<Verdict>(["inaccurate", "misquoted", "misattributed", "misleading"]);

/** What the next source most likely does to a claim with such a verdict. */
export function likelyStance(verdict: Verdict | null): Stance {
  return verdict !== null && CONTRADICTED.has(verdict) ? "contradicts" : "supports";
}
