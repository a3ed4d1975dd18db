import { type Claim, type Evidence, kindLabel } from "#lib/domain/claim.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { formatNotice } from "#lib/domain/notice/notice.ts";
import { labelOf } from "#lib/domain/vocabulary.ts";

/** What is drawn in the text, and what has a comment of its own. */
interface ShownElsewhere {
  readonly drawn: ReadonlySet<Correction>;
  readonly separate: readonly Correction[];
}

/**
 * What a claim's comment says, a paragraph each: kind, verdict, speaker, note, evidence, and what its
 * corrections suggest and tell readers, without those that have a comment of their own (`separate`).
 */
export function describeClaim(claim: Claim, { drawn, separate }: ShownElsewhere): string[] {
  const { check, verdict, speaker, note, anchor } = claim;
  return paragraphs([
    anchor.outcome === "lost" && `These words are gone from the text: “${anchor.exact}”`,
    `Kind: ${kindLabel(claim)}`,
    verdict ? `Verdict: ${labelOf(verdict)}` : `Check: ${labelOf(check)}`,
    verdict && check === "stale" && "Check: Stale, the words have changed since",
    speaker && `Speaker: ${speaker}`,
    note && `Note: ${note}`,
    ...claim.evidence.flatMap(describeEvidence),
    ...claim.corrections
      .filter((correction) => correction.state !== "declined" && !separate.includes(correction))
      .flatMap((correction) => describeCorrection(correction, drawn)),
  ]);
}

/** What a comment says of a correction that stands as a comment of its own, a paragraph each. */
export function describeSeparateCorrection(correction: Correction): string[] {
  const { action, outcome, exact, notice, noticeText } = correction;
  if (ACTION_RULES[action].editsText) return paragraphs(describeCorrection(correction, new Set()));
  return paragraphs([
    outcome === "lost" && `These words are gone from the text: “${exact}”`,
    noticeText ? formatNotice(notice, noticeText) : labelOf("editors_note"),
    correction.state === "proposed" && "(proposed)",
    correction.reason && `Why: ${correction.reason}`,
  ]);
}

/** The words as paragraphs; what is empty is left out, and a line break starts a new one. */
export function paragraphs(parts: readonly (string | false | null)[]): string[] {
  return parts
    .flatMap((part) => (part ? part.split(/[\n\r\v\f\u0085\u2028\u2029]+/u) : []))
    .filter((line) => line.trim() !== "");
}

function describeEvidence({ stance, title, locator, url, excerpt }: Evidence): string[] {
  const source = [title, locator, url].filter((part) => part !== null && part !== "").join(", ");
  const lines = [`Evidence (${labelOf(stance).toLowerCase()}): ${source}`];
  return excerpt ? [...lines, `“${excerpt}”`] : lines;
}

function describeCorrection(correction: Correction, drawn: ReadonlySet<Correction>): string[] {
  const { state, reason, notice, noticeText, action } = correction;
  const isNotDrawn = ACTION_RULES[action].editsText && !drawn.has(correction);
  return paragraphs([
    `${labelOf(state)}: ${describeAction(correction)}${isNotDrawn ? " (not drawn in the text)" : ""}`,
    reason && `Why: ${reason}`,
    noticeText && `Notice: ${formatNotice(notice, noticeText)}`,
  ]);
}

function describeAction({ action, exact, insert }: Correction): string {
  switch (action) {
    case "replace":
      return `replace “${exact}” with “${insert}”`;
    case "insert":
      return `insert “${insert}”`;
    case "delete":
      return `delete “${exact}”`;
    case "note":
      return `note on “${exact}”`;
    default:
      return action satisfies never;
  }
}
