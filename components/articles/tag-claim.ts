import type { Acts } from "#components/acts/acts-context.tsx";
import { guessKind } from "#components/claims/guess-kind.ts";
import { newId } from "#lib/client/new-id.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { doRangesOverlap, type Range } from "#lib/domain/text.ts";

/** Tags words of the current revision; gives the new claim's identifier. */
export function tagClaim(
  acts: Acts,
  { article, revision }: ArticleView,
  { start, end }: Range,
): string {
  const id = newId();
  const kind = guessKind(revision.text.slice(start, end));
  const input = { id, revision: revision.number, start, end, kind };
  acts.act({ article: article.id }, { kind: "tag", claim: id, input });
  return id;
}

/** The claim to which a correction of these words belongs: the open one if it meets them, else any. */
export function claimAround(
  claims: readonly Claim[],
  range: Range,
  open: Claim | null,
): Claim | null {
  const meets = ({ anchor }: Claim) => anchor.outcome !== "lost" && doRangesOverlap(anchor, range);
  if (open && meets(open)) return open;
  return claims.find(meets) ?? null;
}
