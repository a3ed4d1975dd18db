import { z } from "zod";
import { readArticlePage } from "#db/article-page.ts";
import { type ListedArticle, readArticleSummaries, updateArticle } from "#db/articles.ts";
import { readClaims, readGateClaims } from "#db/claims.ts";
import { isMember, readMembers } from "#db/desks.ts";
import { readRevision, readSourcedRevision } from "#db/revisions.ts";
import { readMine } from "#db/waiting.ts";
import type { RevisionView } from "#lib/domain/answers/article.ts";
import type { Listing } from "#lib/domain/answers/routes.ts";
import type { Article, ArticleSummary, ArticleView } from "#lib/domain/article.ts";
import { PRINTED_FACTS } from "#lib/domain/fact-fields.ts";
import type { OverriddenRules } from "#lib/domain/gates.ts";
import { can } from "#lib/domain/permission.ts";
import { type AsyncResult, isRefusal, type Refusal, refuseField } from "#lib/domain/refusal.ts";
import type { ChangeArticle, ListArticles } from "#lib/domain/requests.ts";
import { refuseFactChange, refuseMove } from "#lib/domain/stage.ts";
import { ARTICLE_SORTS, DIRECTIONS } from "#lib/domain/vocabulary.ts";
import { countArticleWords } from "./article-words.ts";
import { type Context, membershipOn, notFound } from "./context.ts";
import { decodeCursor, listingOf } from "./cursor.ts";
import { enforceRules } from "./gates.ts";
import { recordOnArticle } from "./record-event.ts";
import { noteSecondReader, refuseWithoutSecondReader } from "./second-reader.ts";
import { type ArticleSubject, refuseStale, requireArticle, requireDesk } from "./subjects.ts";
import { transact } from "./transact.ts";

/** A cursor goes on in the order in which it was given only. */
const ArticleKey = z.tuple([
  z.enum(ARTICLE_SORTS),
  z.enum(DIRECTIONS),
  z.union([z.string(), z.number(), z.null()]),
  z.string(),
]);

/** The articles of the person's desks, or of one of them; unless asked otherwise the last worked on first. */
export async function listArticlesOf(
  context: Context,
  {
    desk,
    stage,
    waiting,
    archived = "out",
    q,
    limit,
    after,
    sort = "updated",
    order = "descending",
  }: ListArticles,
): AsyncResult<Listing<ArticleSummary>> {
  const key = decodeCursor(after, ArticleKey);
  if (isRefusal(key)) return key;
  if (key && (key[0] !== sort || key[1] !== order)) return OTHER_ORDER;
  const membership = desk === undefined ? null : membershipOn(context, desk);
  if (desk !== undefined && !membership) return notFound("desk");
  const memberships = membership ? [membership] : context.user.memberships;
  const places = await readArticlePage(context.db, {
    desks: memberships.map((one) => one.desk.id),
    stage,
    archived,
    waiting: waiting && { what: waiting, person: context.user.id },
    headline: q?.trim(),
    sort,
    order,
    after: key && { sortedBy: key[2], id: key[3] },
    limit: limit + 1,
  });
  const { data, next } = listingOf(places, limit, (at) => [sort, order, at.sortedBy, at.id]);
  const ids = data.map(({ id }) => id);
  return { data: await summarize(context, await readArticleSummaries(context.db, ids)), next };
}

const NOTHING_MINE: ArticleSummary["mine"] = { returned: 0, assigned: 0 };

/** The articles with what waits in them for the person, and with how much of their words claims reach. */
async function summarize(
  { db, user }: Context,
  articles: readonly ListedArticle[],
): Promise<ArticleSummary[]> {
  const ids = articles.map(({ id }) => id);
  const mine = await readMine(db, ids, user.id);
  const words = await countArticleWords(db, articles);
  return articles.map((article) => ({
    ...article,
    words: words.get(article.id) ?? { all: 0, claimed: 0 },
    mine: mine.get(article.id) ?? NOTHING_MINE,
  }));
}

const OTHER_ORDER = refuseField(
  "after",
  "This cursor belongs to a list in another order. Take the one from `next`.",
);

/** Everything that the workspace shows of an article, at its current revision. */
export async function viewArticle(context: Context, id: string): AsyncResult<ArticleView> {
  const subject = await requireArticle(context, id, "article.read");
  if (isRefusal(subject)) return subject;
  const { article, membership } = subject;
  const sourced = await readSourcedRevision(context.db, id, article.revision);
  if (!sourced) throw new RangeError(`Article ${id} lacks its revision ${article.revision}.`);
  const { revision, broughtBy } = sourced;
  const members = (await readMembers(context.db, article.desk.id)).filter((one) => !one.isDisabled);
  const desk = await requireDesk(context, article.desk.id);
  const { maySelfReview } = desk;
  const known = { ...revision, createdBy: revision.createdBy.id, broughtBy, maySelfReview };
  return {
    article,
    revision,
    claims: await readClaims(context.db, { article: id, revision: article.revision }),
    members: members.map((one) => ({ id: one.id, name: one.name })),
    reviewers: members.filter((one) => can(one.role, "review.decide")).map((one) => one.id),
    role: membership.role,
    maySelfReview,
    mayAmendOnApproval: desk.mayAmendOnApproval,
    noticeStyle: desk.noticeStyle,
    rules: desk.rules,
    ownWords: (await refuseWithoutSecondReader(context, subject, known))?.message ?? null,
  };
}

/** Revision `number` with the claims as they are anchored in it. */
export async function viewRevision(
  context: Context,
  id: string,
  number: number,
): AsyncResult<RevisionView> {
  const subject = await requireArticle(context, id, "article.read");
  if (isRefusal(subject)) return subject;
  const revision = await readRevision(context.db, id, number);
  if (!revision) return notFound("revision");
  return { revision, claims: await readClaims(context.db, { article: id, revision: number }) };
}

/** Changes what is said about an article; its words change by corrections only. */
export function changeArticle(
  context: Context,
  id: string,
  { version, override, ...changes }: ChangeArticle,
): AsyncResult<Article> {
  return transact(context, async (context) => {
    const subject = await requireArticle(context, id, "article.change");
    if (isRefusal(subject)) return subject;
    const { article } = subject;
    const place = { article: id, claim: null };
    const stale = await refuseStale(context, place, { seen: version, current: article });
    if (stale) return stale;
    const barred = refuseFacts(subject, changes);
    if (barred) return barred;
    const overridden = await moveTo(context, subject, { stage: changes.stage, override });
    if (isRefusal(overridden)) return overridden;
    if (changes.assignee && !(await isMember(context.db, article.desk.id, changes.assignee))) {
      return refuseField("assignee", "Only somebody on the article’s desk can be given it.");
    }
    const deadline = changes.deadline && new Date(changes.deadline).toISOString();
    const values = { ...changes, ...(deadline ? { deadline } : {}) };
    await updateArticle(context.db, id, { ...values, updatedAt: context.now });
    const before = stateBefore(article, changes);
    const after = { ...values, ...(overridden && { override: overridden }) };
    await recordOnArticle(context, subject, { type: "article.changed", before, after });
    const changed = await requireArticle(context, id, "article.read");
    return isRefusal(changed) ? changed : changed.article;
  });
}

/** What the record says an article was before a change: always where it stood, and the facts that change. */
function stateBefore(article: Article, changes: Partial<ChangeArticle>) {
  const { headline, sourceUrl, stage, deadline } = article;
  const facts = PRINTED_FACTS.filter((name) => name in changes);
  return {
    ...Object.fromEntries(facts.map((name) => [name, article[name]])),
    headline,
    sourceUrl,
    stage,
    assignee: article.assignee?.id ?? null,
    deadline,
  };
}

/** Why facts that exports print may not be changed; null where they may be, or stay the same. */
function refuseFacts(
  { article, membership }: ArticleSubject,
  changes: Partial<ChangeArticle>,
): Refusal | null {
  const isSame = PRINTED_FACTS.every(
    (name) => changes[name] === undefined || changes[name] === article[name],
  );
  return isSame ? null : refuseFactChange(article, membership.role);
}

/** Lets an article move to a stage, or refuses: null, or what was set aside for it. */
async function moveTo(
  context: Context,
  subject: ArticleSubject,
  { stage, override }: Pick<ChangeArticle, "stage" | "override">,
): AsyncResult<OverriddenRules | null> {
  const { article, membership } = subject;
  const to = stage ?? article.stage;
  const barred = refuseMove(article, to, membership.role);
  if (barred) return barred;
  const isNew = to !== article.stage;
  if (isNew && (to === "review" || to === "ready")) await noteSecondReader(context, subject);
  // The rules apply to a move only; an override is refused where the person may not give one.
  const isAsked = isNew && to === "ready";
  const own = isAsked ? await refuseWithoutSecondReader(context, subject) : null;
  if (own) return own;
  const place = { article: article.id, revision: article.revision };
  const claims = isAsked ? await readGateClaims(context.db, place) : [];
  return enforceRules(context, subject, { gate: "ready", claims, override });
}
