import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import type { ArticleSummary, ArticleView } from "#lib/domain/article.ts";
import type { FlaggedClaim } from "#lib/domain/queue.ts";
import type { ListArticles, ListFlagged } from "#lib/domain/requests.ts";
import type { DeskPeople, DeskView, Listing, Me, SessionView } from "./answers.ts";
import { request, withQuery } from "./api.ts";

/** A list's filters as they are sent. */
type FiltersOf<List extends z.ZodType> = Omit<Partial<z.input<List>>, "limit" | "after">;
export type ArticleFilters = FiltersOf<typeof ListArticles>;
export type QueueFilters = FiltersOf<typeof ListFlagged>;

/** Where each answer is kept. A shorter key stands for all that begin with it. */
export const keys = {
  me: ["me"],
  sessions: ["sessions"],
  articles: ["articles"],
  articlesBy: (filters: ArticleFilters) => ["articles", filters],
  article: (id: string) => ["article", id],
  queue: ["queue"],
  queueBy: (filters: QueueFilters) => ["queue", filters],
  desk: (desk: string) => ["desk", desk],
  people: (desk: string) => ["desk", desk, "people"],
} as const;

/** The answer of one address under one key. */
function stored<Answer>(queryKey: readonly unknown[], path: string) {
  return queryOptions({ queryKey, queryFn: ({ signal }) => request<Answer>(path, { signal }) });
}

/** Who has signed in. */
export const meQuery = () => stored<Me>(keys.me, "/api/me");
/** All that the workspace shows of one article. */
export const articleQuery = (id: string) =>
  stored<ArticleView>(keys.article(id), `/api/articles/${id}`);

/** Who has signed in, with their desks. */
export function useMe() {
  return useQuery({ ...meQuery(), staleTime: 60_000 });
}

/** Rows of the list of articles, page by page. */
export function useArticles(filters: ArticleFilters) {
  return useList<ArticleSummary>(keys.articlesBy(filters), withQuery("/api/articles", filters));
}

/** The flagged claims one may review, oldest deadline first, page by page; `upkeep` as of `upkeepOf`. */
export function useQueue(filters: QueueFilters, upkeep: Upkeep) {
  const path = withQuery("/api/review", filters);
  return useList<FlaggedClaim>(keys.queueBy(filters), path, upkeep);
}

/** How an answer is kept up with what colleagues do. */
interface Upkeep {
  readonly refetchInterval: number | false;
  readonly refetchOnWindowFocus: "always" | false;
}

/** How often one looks again for what colleagues do, in milliseconds. */
const LOOK_AGAIN_MS = 30_000;

/** Looks again on coming back to the window and every so often; never while acts of one's own are pending. */
export function upkeepOf(pending: readonly unknown[]): Upkeep {
  const isIdle = pending.length === 0;
  return {
    refetchInterval: isIdle && LOOK_AGAIN_MS,
    refetchOnWindowFocus: isIdle && "always",
  };
}

/** A desk by its short name, with its policy. */
export function useDesk(desk: string) {
  return useQuery(stored<DeskView>(keys.desk(desk), `/api/desks/${encodeURIComponent(desk)}`));
}

/** Who is on a desk. */
export function useDeskPeople(desk: string) {
  const path = `/api/desks/${encodeURIComponent(desk)}/people`;
  return useQuery(stored<DeskPeople>(keys.people(desk), path));
}

/** Where one has signed in. */
export function useSessions() {
  return useQuery(stored<Listing<SessionView>>(keys.sessions, "/api/me/sessions"));
}

function useList<Row>(queryKey: readonly unknown[], path: string, upkeep: Partial<Upkeep> = {}) {
  return useInfiniteQuery<Listing<Row>, Error, Row[], readonly unknown[], string | null>({
    ...upkeep,
    queryKey,
    queryFn: ({ signal, pageParam }) =>
      request<Listing<Row>>(pageParam ? withAfter(path, pageParam) : path, { signal }),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    select: ({ pages }) => pages.flatMap(({ data }) => data),
  });
}

function withAfter(path: string, after: string): string {
  return `${path}${path.includes("?") ? "&" : "?"}after=${encodeURIComponent(after)}`;
}
