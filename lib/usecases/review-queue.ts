import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { z } from "zod";
import { readOpenEdits } from "#db/article-corrections.ts";
import { readArticle } from "#db/articles.ts";
import { readClaims } from "#db/claims.ts";
import { readCorrectionAuthors } from "#db/corrections.ts";
import { type Flag, hasChangedSinceAsked, listFlagged, type QueueKey } from "#db/reviews.ts";
import type { Db } from "#db/schema.ts";
import type { FlaggedClaim } from "#lib/domain/answers/queue.ts";
import type { Listing } from "#lib/domain/answers/routes.ts";
import { authorsOf, type Claim } from "#lib/domain/claim.ts";
import { lintNotices } from "#lib/domain/notice/lint.ts";
import { readArticle as readForNotices } from "#lib/domain/notice/read-article.ts";
import { type NoticeSetting, wordsTaken } from "#lib/domain/notice/subject.ts";
import { once } from "#lib/domain/once.ts";
import { can } from "#lib/domain/permission.ts";
import { type AsyncResult, isRefusal } from "#lib/domain/refusal.ts";
import type { ListFlagged } from "#lib/domain/requests.ts";
import type { RevisionText } from "#lib/domain/revision.ts";
import { type Line, lineAt, linesOf } from "#lib/domain/text.ts";
import type { HouseStyle } from "#lib/domain/vocabulary.ts";
import { type Context, membershipOn, notFound } from "./context.ts";
import { decodeCursor, listingOf } from "./cursor.ts";
import { requireDesk, requireRevision } from "./subjects.ts";

const Key = z.tuple([z.string(), z.string(), z.int(), z.string()]);

/** The flagged claims of the desks on which the person may decide, the earliest deadline first. */
export async function listQueue(
  context: Context,
  { desk, kind, verdict, assignee, limit, after }: ListFlagged,
): AsyncResult<Listing<FlaggedClaim>> {
  const key = decodeCursor<QueueKey>(after, Key);
  if (isRefusal(key)) return key;
  const wanted = desk && membershipOn(context, desk);
  if (wanted === null) return notFound("desk");
  const desks = (wanted ? [wanted] : context.user.memberships)
    .filter(({ role }) => can(role, "review.decide"))
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

/** Code units of the day in an instant (ISO 8601). */
const DAY_LENGTH = 10;

/** The flagged claims of one article, for which it, its words and its desk are read once. */
async function viewArticleFlags(
  context: Context,
  id: string,
  flags: readonly Flag[],
): Promise<FlaggedClaim[]> {
  const { db, user, now } = context;
  const found = await readArticle(db, id);
  if (!found) throw new RangeError(`There is no article ${id}.`);
  const current = await requireRevision(context, id, found.revision);
  const { headline, desk, deadline, revision, stage } = found;
  const article = { id, headline, desk, deadline, revision, stage };
  const lined = { text: current.text, lines: linesOf(current.text) };
  const { maySelfReview, mayAmendOnApproval, noticeStyle } = await requireDesk(context, desk.id);
  const setting = await readSetting(db, { article, text: current, style: noticeStyle });
  const wanted = flags.map(({ claim }) => claim);
  const claims = await readClaims(db, { article: id, revision, claims: wanted });
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const views: FlaggedClaim[] = [];
  for (const flag of flags) {
    const claim = claimOf.get(flag.claim);
    if (!claim) throw new RangeError(`There is no claim ${flag.claim} in revision ${revision}.`);
    const correctionAuthors = await readCorrectionAuthors(db, flag.claim);
    const isChanged = await hasChangedSinceAsked(db, flag, user.id);
    const changer = isChanged ? user.id : null;
    const own = authorsOf({ ...flag, correctionAuthors, changer }).includes(user.id);
    const warnings = lintNotices(claim, setting, now.slice(0, DAY_LENGTH));
    views.push({
      claim,
      article,
      context: linesAround(lined, claim),
      warnings,
      own,
      maySelfReview,
      mayAmendOnApproval,
    });
    // To look through an article of a megabyte takes some milliseconds.
    await yieldToEventLoop();
  }
  return views;
}

interface SettingOf {
  readonly article: FlaggedClaim["article"];
  readonly text: RevisionText;
  readonly style: HouseStyle;
}

/** What the notices of an article have in common. */
async function readSetting(db: Db, { article, text, style }: SettingOf): Promise<NoticeSetting> {
  const { id, revision } = article;
  const edits = await readOpenEdits(db, { article: id, revision });
  return {
    style,
    article: once(() => readForNotices(article, text)),
    mended: edits.flatMap(wordsTaken),
  };
}

interface LinedText {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** The lines in which the claim and its corrections stand, so that both can be read in place. */
function linesAround(
  { text, lines }: LinedText,
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
