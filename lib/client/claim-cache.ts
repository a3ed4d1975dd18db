import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { FlaggedClaim } from "#lib/domain/answers/queue.ts";
import type { Listing } from "#lib/domain/answers/routes.ts";
import { type ArticleView, isSettled } from "#lib/domain/article.ts";
import { type Claim, inTextOrder } from "#lib/domain/claim.ts";
import { withKnownComments } from "#lib/domain/claim-comments.ts";
import { keys, refreshArticles } from "./queries.ts";

type QueuePages = InfiniteData<Listing<FlaggedClaim>>;

/** Where a claim is: its article and itself. */
export interface ClaimPlace {
  readonly article: string;
  readonly claim: string;
}

/** The claim as the server last told it, or null. */
export function readKnownClaim(client: QueryClient, { article, claim }: ClaimPlace): Claim | null {
  const view = client.getQueryData<ArticleView>(keys.article(article));
  const flagged = client
    .getQueriesData<QueuePages>({ queryKey: keys.queue })
    .flatMap(([, pages]) => pages?.pages.flatMap(({ data }) => data) ?? [])
    .map((entry) => entry.claim);
  const known = [...(view?.claims ?? []), ...flagged].filter(({ id }) => id === claim);
  return known.reduce<Claim | null>(
    (newest, one) => (newest && newest.version >= one.version ? newest : one),
    null,
  );
}

/**
 * Keeps what the server says of a claim, null for deleted, wherever that claim is shown. An answer about
 * another revision than the one that is shown is not mixed with its text: the article is read again.
 */
export async function cacheClaim(
  client: QueryClient,
  place: ClaimPlace,
  answer: Claim | null,
): Promise<void> {
  const queryKey = keys.article(place.article);
  const known = readKnownClaim(client, place);
  refreshWaiting(client, known, answer);
  const whole = answer && withKnownComments(answer, known?.comments ?? []);
  const now = whole ?? answer;
  // An answer on its way may be older than this one.
  await client.cancelQueries({ queryKey });
  const view = client.getQueryData<ArticleView>(queryKey);
  // A colleague has said more than is known here.
  const isIncomplete = answer !== null && whole === null;
  const isElsewhere = now !== null && view && view.revision.number !== now.anchor.revision;
  if (isElsewhere || isIncomplete) await client.invalidateQueries({ queryKey, refetchType: "all" });
  else client.setQueryData<ArticleView>(queryKey, view && putClaim(view, place.claim, now));
  keepInQueues(client, place, now);
  // Figures in the lists follow when those are looked at again.
  void refreshArticles(client);
}

/** Counts again what waits for people where a change of a claim may make a difference to that. */
function refreshWaiting(client: QueryClient, before: Claim | null, now: Claim | null): void {
  const stateOf = (claim: Claim | null) =>
    claim && [claim.review, claim.assignee?.id, isSettled(claim)].join(" ");
  if (stateOf(before) === stateOf(now)) return;
  void client.invalidateQueries({ queryKey: keys.waiting });
}

function keepInQueues(client: QueryClient, place: ClaimPlace, now: Claim | null): void {
  client.setQueriesData<QueuePages>(
    { queryKey: keys.queue },
    (pages) => pages && keepInQueue(pages, place, now),
  );
  const refetchType = now?.review === "requested" ? "active" : "none";
  void client.invalidateQueries({ queryKey: keys.queue, refetchType });
}

/** The article with a claim as it stands now, null for deleted. */
export function putClaim(view: ArticleView, id: string, now: Claim | null): ArticleView {
  const others = view.claims.filter((claim) => claim.id !== id);
  if (!now) return { ...view, claims: others };
  const isKnown = others.length < view.claims.length;
  const claims = isKnown
    ? view.claims.map((claim) => (claim.id === id ? now : claim))
    : inTextOrder([...others, now]);
  return { ...view, claims };
}

function keepInQueue(pages: QueuePages, { claim: id }: ClaimPlace, now: Claim | null): QueuePages {
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      data: page.data
        .map((entry) => (entry.claim.id === id && now ? { ...entry, claim: now } : entry))
        .filter(({ claim }) => claim.id !== id || now !== null),
    })),
  };
}
