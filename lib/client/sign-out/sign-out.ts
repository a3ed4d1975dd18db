/** Signing out of this browser, with nothing lost unasked and nothing left behind. */
import type { MutationState, QueryClient } from "@tanstack/react-query";
import type { ArticleView } from "#lib/domain/article.ts";
import type { SignOutKeeps } from "#lib/domain/sign-out.ts";
import type { PerformedAct } from "../acts/act.ts";
import { ownDrafts } from "../acts/draft.ts";
import { browserOutbox, closeOutbox } from "../acts/outbox.ts";
import { isPerformedAct } from "../acts/registry.ts";
import { replayOutbox } from "../acts/replay-outbox.ts";
import { request } from "../api.ts";
import { abandonImportBatch, filesUnderWay } from "../import/use-import-batch.ts";
import { keys } from "../queries.ts";
import { LONGEST_RETRY_MS } from "../query-client.ts";
import { mayRetry, retrySaves } from "../save-state.ts";
import { announceSignOut, askOtherTabs } from "./tabs.ts";
import {
  forgetPerson,
  othersHaveChanges,
  type Unsent,
  unsentChanges,
  unsentDrafts,
} from "./unsent.ts";

/** What would be lost of one article; of none, where it is an import. */
export interface UnsentWork {
  /** Null where it cannot be told, or where there is no article yet. */
  readonly headline: string | null;
  readonly changes: number;
  readonly drafts: number;
  readonly imports: number;
}

/** What this tab alone has of a person: also changes that the browser had no room to keep. */
export function unsentInTab(client: QueryClient, person: string): readonly Unsent[] {
  // One that lies in the outbox is counted there, and is sent once any tab has sent it.
  const loose = client
    .getMutationCache()
    .getAll()
    .filter(({ state, meta }) => isWaiting(state) && meta?.isInOutbox === false)
    .map(({ state }) => state.variables)
    .filter(isPerformedAct)
    .map(({ article, claim }): Unsent => ({ kind: "change", article, claim }));
  const files = Array.from(
    { length: filesUnderWay() },
    (): Unsent => ({ kind: "import", article: null, claim: null }),
  );
  return [...loose, ...unsentDrafts(localStorage, sessionStorage, person), ...files];
}

function isWaiting({ status, error }: MutationState<unknown, unknown, unknown, unknown>): boolean {
  return status === "pending" || (status === "error" && mayRetry(error));
}

/** What signing out would lose, in this tab and the others, by article. */
export async function findUnsent(
  client: QueryClient,
  person: string,
): Promise<readonly UnsentWork[]> {
  const elsewhere = await askOtherTabs(person);
  const all = [
    ...unsentChanges(localStorage, person),
    ...unsentInTab(client, person),
    ...elsewhere,
  ];
  const named = await Promise.all(
    all.map(async (one) => ({ ...one, headline: await headlineOf(client, one) })),
  );
  return [...new Set(named.map(({ headline }) => headline))].map((headline) => {
    const work = named.filter((one) => one.headline === headline);
    const countOf = (kind: Unsent["kind"]) => work.filter((one) => one.kind === kind).length;
    const [changes, drafts, imports] = [countOf("change"), countOf("words"), countOf("import")];
    return { headline, changes, drafts, imports };
  });
}

async function headlineOf(client: QueryClient, one: Unsent): Promise<string | null> {
  try {
    const article = one.article ?? (await articleOf(client, one.claim));
    if (article === null) return null;
    const known = client.getQueryData<ArticleView>(keys.article(article));
    return (known ?? (await request("GET /api/articles/:id", { params: { id: article } }))).article
      .headline;
  } catch {
    // Nothing answers, or it is gone: then it is counted without its name.
    return null;
  }
}

async function articleOf(client: QueryClient, claim: string | null): Promise<string | null> {
  if (claim === null) return null;
  const known = client.getQueriesData<ArticleView>({ queryKey: ["article"] });
  const view = known.find(([, view]) => view?.claims.some(({ id }) => id === claim))?.[1];
  return (
    view?.article.id ?? (await request("GET /api/claims/:id", { params: { id: claim } })).article
  );
}

/** Milliseconds in which what is sent again should be answered: each change is tried once in them at least. */
const SEND_MS = 2 * LONGEST_RETRY_MS;

/** Sends what only has to be sent; ends when all of it is answered, or when nothing has for a while. */
export async function sendUnsent(
  client: QueryClient,
  person: string,
  onRefused: (act: PerformedAct, error: Error) => void,
): Promise<void> {
  replayOutbox(client, person, onRefused);
  void retrySaves(client.getMutationCache());
  await waitUntilSent(client, person, SEND_MS);
}

/** Waits until nothing of the person is on its way, or so many milliseconds. */
export function waitUntilSent(
  client: QueryClient,
  person: string,
  patience: number,
): Promise<void> {
  const isSent = () => (browserOutbox()?.read(person).length ?? 0) === 0;
  if (isSent()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, patience);
    const stop = client.getMutationCache().subscribe(() => {
      if (isSent()) end();
    });
  });
}

/** What the browser has to keep at signing out: what others have not sent is not this person's to delete. */
export function storageToKeep(person: string): SignOutKeeps | null {
  return othersHaveChanges(localStorage, person) ? "storage" : null;
}

/** Takes all of a person out of this browser and its tabs, after signing out. */
export function clearPerson(client: QueryClient, person: string): void {
  clearTab(client, person);
  forgetPerson(localStorage, person);
  announceSignOut(person);
}

/** The same for one tab. The page is to be left then: nothing is kept in it any more. */
export function clearTab(client: QueryClient, person: string): void {
  abandonImportBatch();
  ownDrafts(null);
  closeOutbox();
  // What waits to be sent must not ask before the page closes.
  client.getMutationCache().clear();
  forgetPerson(sessionStorage, person);
}
