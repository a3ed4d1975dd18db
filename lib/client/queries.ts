import {
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from "@tanstack/react-query";
import type { z } from "zod";
import type { FlaggedClaim } from "#lib/domain/answers/queue.ts";
import type { Listing } from "#lib/domain/answers/routes.ts";
import type { ArticleSummary } from "#lib/domain/article.ts";
import type { ListArticles, ListFlagged } from "#lib/domain/requests.ts";
import { request } from "./api.ts";

/** A list's filters as they are sent. */
type FiltersOf<List extends z.ZodType> = Omit<Partial<z.input<List>>, "limit" | "after">;
export type ArticleFilters = FiltersOf<typeof ListArticles>;
export type QueueFilters = FiltersOf<typeof ListFlagged>;

/** Where each answer is kept. A shorter key stands for all that begin with it. */
export const keys = {
  me: ["me"],
  waiting: ["waiting"],
  sessions: ["sessions"],
  articles: ["articles"],
  articlesBy: (filters: ArticleFilters) => ["articles", filters],
  article: (id: string) => ["article", id],
  queue: ["queue"],
  queueBy: (filters: QueueFilters) => ["queue", filters],
  desk: (desk: string) => ["desk", desk],
  people: (desk: string) => ["desk", desk, "people"],
} as const;

/** Reads the lists of articles again when they are next looked at. */
export function refreshArticles(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: keys.articles, refetchType: "none" });
}

/** Reads an article again, and the lists of articles when they are next looked at. */
export function refreshArticle(client: QueryClient, id: string): Promise<void> {
  void refreshArticles(client);
  return client.invalidateQueries({ queryKey: keys.article(id) });
}

/** Who has signed in. */
export const meQuery = () =>
  queryOptions({ queryKey: keys.me, queryFn: ({ signal }) => request("GET /api/me", { signal }) });
/** All that the workspace shows of one article. */
export const articleQuery = (id: string) =>
  queryOptions({
    queryKey: keys.article(id),
    queryFn: ({ signal }) => request("GET /api/articles/:id", { params: { id }, signal }),
  });

/** Who has signed in, with their desks. */
export function useMe() {
  return useQuery({ ...meQuery(), staleTime: 60_000 });
}

/** What waits for whoever has signed in, kept up with what colleagues do. */
export function useWaiting() {
  return useQuery({
    queryKey: keys.waiting,
    queryFn: ({ signal }) => request("GET /api/me/waiting", { signal }),
    ...pollingOptions([]),
  });
}

/** Rows of the list of articles, page by page. */
export function useArticles(filters: ArticleFilters) {
  return useList<ArticleSummary>(keys.articlesBy(filters), (after, signal) =>
    request("GET /api/articles", { query: { ...filters, after }, signal }),
  );
}

/** The flagged claims one may review, oldest deadline first, page by page; `polling` as `pollingOptions` gives it. */
export function useQueue(filters: QueueFilters, polling: PollingOptions) {
  return useList<FlaggedClaim>(
    keys.queueBy(filters),
    (after, signal) => request("GET /api/review", { query: { ...filters, after }, signal }),
    polling,
  );
}

/** How an answer is kept up with what colleagues do. */
interface PollingOptions {
  readonly refetchInterval: number | false;
  readonly refetchOnWindowFocus: "always" | false;
}

/** Milliseconds between two looks at what colleagues did. */
const POLLING_MS = 30_000;

/** Looks again on coming back to the window and every so often; never while acts of one's own are pending. */
export function pollingOptions(pending: readonly unknown[]): PollingOptions {
  const isIdle = pending.length === 0;
  return {
    refetchInterval: isIdle && POLLING_MS,
    refetchOnWindowFocus: isIdle && "always",
  };
}

/** A desk by its short name, with its policy. */
export function useDesk(desk: string) {
  return useQuery({
    queryKey: keys.desk(desk),
    queryFn: ({ signal }) => request("GET /api/desks/:desk", { params: { desk }, signal }),
  });
}

/** Who is on a desk. */
export function useDeskPeople(desk: string) {
  return useQuery({
    queryKey: keys.people(desk),
    queryFn: ({ signal }) => request("GET /api/desks/:desk/people", { params: { desk }, signal }),
  });
}

/** Where one has signed in. */
export function useSessions() {
  return useQuery({
    queryKey: keys.sessions,
    queryFn: ({ signal }) => request("GET /api/me/sessions", { signal }),
  });
}

/** Rows page by page; `read` gives the page after a cursor, the first one for undefined. */
function useList<Row>(
  queryKey: readonly unknown[],
  read: (after: string | undefined, signal: AbortSignal) => Promise<Listing<Row>>,
  polling: Partial<PollingOptions> = {},
) {
  return useInfiniteQuery<Listing<Row>, Error, Row[], readonly unknown[], string | null>({
    ...polling,
    queryKey,
    queryFn: ({ signal, pageParam }) => read(pageParam ?? undefined, signal),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    select: ({ pages }) => pages.flatMap(({ data }) => data),
  });
}
