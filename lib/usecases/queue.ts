import { z } from "zod";
import { readArticle } from "#db/articles.ts";
import { readClaims } from "#db/claims.ts";
import { readCorrectionAuthors } from "#db/corrections.ts";
import { readDesk } from "#db/desks.ts";
import { type Flag, listFlagged, type QueueKey, readText } from "#db/reviews.ts";
import { authorsOf, type Claim } from "#lib/domain/claim.ts";
import { can } from "#lib/domain/permission.ts";
import type { FlaggedClaim } from "#lib/domain/queue.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import type { ListFlagged } from "#lib/domain/requests.ts";
import { type Line, lineAt, linesOf } from "#lib/domain/text.ts";
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
  // An article's flags stand together, so that only one article's words are held at a time.
  for (const [article, flags] of Map.groupBy(data, (flag) => flag.article)) {
    flagged.push(...(await viewArticleFlags(context, article, flags)));
  }
  return { data: flagged, next };
}

/** The flagged claims of one article, for which it, its words and its desk are read once. */
async function viewArticleFlags(
  { db, user }: Context,
  id: string,
  flags: readonly Flag[],
): Promise<FlaggedClaim[]> {
  const found = await readArticle(db, id);
  const text = found && (await readText(db, id, found.revision));
  if (!found || text === null) throw new RangeError(`Article ${id} lacks its current revision.`);
  const { headline, desk, deadline, revision, stage } = found;
  const article = { id, headline, desk, deadline, revision, stage };
  const words = { text, lines: linesOf(text) };
  const maySelfReview = (await readDesk(db, desk.id))?.maySelfReview ?? false;
  const wanted = flags.map(({ claim }) => claim);
  const claims = await readClaims(db, { article: id, revision, claims: wanted });
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const views: FlaggedClaim[] = [];
  for (const flag of flags) {
    const claim = claimOf.get(flag.claim);
    if (!claim) throw new RangeError(`There is no claim ${flag.claim} in revision ${revision}.`);
    const correctionAuthors = await readCorrectionAuthors(db, flag.claim);
    const own = authorsOf({ ...flag, correctionAuthors }).includes(user.id);
    views.push({ claim, article, context: linesAround(words, claim), own, maySelfReview });
  }
  return views;
}

interface Words {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** The lines in which the claim and its corrections stand, so that both can be read in place. */
function linesAround(
  { text, lines }: Words,
  { anchor, corrections }: Claim,
): FlaggedClaim["context"] {
  if (anchor.outcome === "lost") {
    return { start: 0, text: `${anchor.prefix}${anchor.exact}${anchor.suffix}` };
  }
  const places = [anchor, ...corrections.filter(({ outcome }) => outcome !== "lost")];
  const first = lineAt(lines, Math.min(...places.map(({ start }) => start)));
  const last = lineAt(lines, Math.max(...places.map(({ end }) => end)));
  return { start: first.start, text: text.slice(first.start, last.end) };
}
