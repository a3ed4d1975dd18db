import { isSettled } from "#lib/domain/article.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { VERDICT_LOOKS } from "#lib/domain/state-looks.ts";
import { labelOf, VERDICTS } from "#lib/domain/vocabulary.ts";
import { countWordsInClaims, percentClaimed } from "#lib/domain/word-counts.ts";
import type { NumberedClaim } from "./claim-numbers.ts";
import { renderState } from "./record-parts.ts";
import { renderFact } from "./render-text.ts";

/** How far the check is and how much of the text it reached, as a list of facts. */
export function renderFigures(
  { revision }: ReviewedArticle,
  claims: readonly NumberedClaim[],
): string {
  const count = (holds: (claim: NumberedClaim["claim"]) => boolean) =>
    claims.filter(({ claim }) => holds(claim)).length;
  const settled = count(isSettled);
  const flagged = count(({ review }) => review === "requested");
  const approved = count(({ review }) => review === "approved");
  const lost = claims.filter(({ isStanding }) => !isStanding).length;
  const verdicts = VERDICTS.map((verdict) => ({
    verdict,
    number: count((claim) => claim.verdict === verdict),
  })).filter(({ number }) => number > 0);
  const findings = verdicts.map(
    ({ verdict, number }) => `${renderState(VERDICT_LOOKS[verdict], labelOf(verdict))} ${number}`,
  );
  const standing = claims.filter(({ isStanding }) => isStanding).map(({ claim }) => claim.anchor);
  const words = countWordsInClaims(revision.text, standing);
  const share = words.all === 0 ? "" : ` (${percentClaimed(words)} %)`;
  return [
    renderFact(
      "Claims",
      `${claims.length}${lost > 0 ? `, ${lost} of them gone from the text` : ""}`,
    ),
    renderFact("Checked or waived", `${settled} of ${claims.length}`),
    renderFact("Second read", `${approved} approved, ${flagged} waiting`),
    renderFact("Words in claims", `${group(words.claimed)} of ${group(words.all)}${share}`),
    renderFact("Verdicts", findings.length > 0 ? findings.join("<br>") : null),
  ].join("");
}

function group(count: number): string {
  return count.toLocaleString("en");
}
