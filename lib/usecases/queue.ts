import { z } from "zod";
import { readArticle } from "#db/articles.ts";
import { readClaim, readClaimRow } from "#db/claims.ts";
import { readCorrectionAuthors } from "#db/corrections.ts";
import { readDesk } from "#db/desks.ts";
import { listFlagged, type QueueKey } from "#db/reviews.ts";
import { readRevision } from "#db/revisions.ts";
import { authorsOf, type Claim } from "#lib/domain/claim.ts";
import { can } from "#lib/domain/permission.ts";
import type { FlaggedClaim } from "#lib/domain/queue.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import type { ListFlagged } from "#lib/domain/requests.ts";
import { lineAt, linesOf } from "#lib/domain/text.ts";
import { type Context, membershipOn, notFound } from "./context.ts";
import { decodeCursor, type Listing, listingOf } from "./cursor.ts";

const Key = z.tuple([z.string(), z.string(), z.int(), z.string()]);

/** The flagged claims of the desks on which the person may decide, the earliest deadline first. */
export async function listQueue(
  context: Context,
  { desk, kind, verdict, assignee, limit, after }: ListFlagged,
): Promise<Listing<FlaggedClaim> | Refusal> {
  const key = decodeCursor<QueueKey>(after, Key);
  if (isRefusal(key)) return key;
  if (desk !== undefined && !membershipOn(context, desk)) return notFound("desk");
  const desks = context.user.memberships
    .filter(({ role }) => can(role, "review.decide"))
    .filter((membership) => desk === undefined || membership === membershipOn(context, desk))
    .map((membership) => membership.desk.id);
  const rows = await listFlagged(context.db, {
    desks,
    kind,
    verdict,
    assignee,
    after: key,
    limit: limit + 1,
  });
  const { data, next } = listingOf(rows, limit, (row) => row.key);
  const flagged: FlaggedClaim[] = [];
  for (const { claim, article, revision } of data) {
    flagged.push(await viewFlagged(context, { claim, article, revision }));
  }
  return { data: flagged, next };
}

interface Flag {
  readonly claim: string;
  readonly article: string;
  readonly revision: number;
}

async function viewFlagged(context: Context, flag: Flag): Promise<FlaggedClaim> {
  const { db, user } = context;
  const article = await readArticle(db, flag.article);
  const claim = await readClaim(db, flag);
  const row = await readClaimRow(db, flag.claim);
  const revision = await readRevision(db, flag.article, flag.revision);
  if (!article || !claim || !row || !revision) throw new RangeError(`No claim ${flag.claim}.`);
  const correctionAuthors = await readCorrectionAuthors(db, claim.id);
  const { id, headline, desk, deadline, revision: number } = article;
  return {
    claim,
    article: { id, headline, desk, deadline, revision: number },
    context: linesAround(revision.text, claim),
    own: authorsOf({ ...row, correctionAuthors }).includes(user.id),
    maySelfReview: (await readDesk(db, desk.id))?.maySelfReview ?? false,
  };
}

/** The lines in which the claim and its corrections stand, so that both can be read in place. */
function linesAround(text: string, { anchor, corrections }: Claim): FlaggedClaim["context"] {
  if (anchor.outcome === "lost") {
    return { start: 0, text: `${anchor.prefix}${anchor.exact}${anchor.suffix}` };
  }
  const lines = linesOf(text);
  const places = [anchor, ...corrections.filter(({ outcome }) => outcome !== "lost")];
  const first = lineAt(lines, Math.min(...places.map(({ start }) => start)));
  const last = lineAt(lines, Math.max(...places.map(({ end }) => end)));
  return { start: first.start, text: text.slice(first.start, last.end) };
}
