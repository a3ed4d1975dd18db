import type { QueryClient } from "@tanstack/react-query";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { refuse } from "#lib/domain/refusal.ts";
import { apiRefused, isUnreachable, refusalOf } from "../api-error.ts";
import { cacheClaim, readKnownClaim } from "../claim-cache.ts";
import { newId } from "../new-id.ts";
import { keys } from "../queries.ts";
import { mayRetry } from "../save-state.ts";
import type { PerformedAct } from "./act.ts";
import { keepDraft, readDraft } from "./draft.ts";
import { browserOutbox, type OutboxEntry } from "./outbox.ts";
import { rulesOf } from "./registry.ts";
import { claimIn, readClaim, syncFromRefusal } from "./server-claim.ts";

/** Under this key lie the acts on an article that the server has not taken yet. */
export const actsKey = (article: string) => ["act", article] as const;

export interface ActEvents {
  /** The name of the draft whose words the act carries; it is emptied once the server has them. */
  readonly draft?: string | undefined;
  /** The server has taken it. */
  readonly onSaved?: (() => void) | undefined;
  /** The server said no: the act is gone from what is shown. */
  readonly onRefused: (error: Error) => void;
}

/**
 * Performs an act: it shows at once (see `usePendingActs`) and is sent after those on the same claim
 * that came before, each naming the version that the one before led to. Where nothing answers
 * it waits, over a reload too, and is sent again; a refusal takes it off the screen.
 */
export function performAct(client: QueryClient, act: PerformedAct, events: ActEvents): void {
  const text = events.draft === undefined ? null : readDraft(events.draft);
  const draft = events.draft === undefined || text === null ? null : { name: events.draft, text };
  const seen = readKnownClaim(client, act)?.version ?? null;
  const entry = { key: newId(), act, seen, draft };
  const isInOutbox = browserOutbox()?.keep(entry) ?? false;
  sendEntry(client, entry, { ...events, isInOutbox, isResumed: false });
}

export interface SendEvents extends ActEvents {
  /** Whether it was done in an earlier page, so that it may have reached the server already. */
  readonly isResumed: boolean;
  /** Whether it outlives this page; if not, the browser had no room for it. */
  readonly isInOutbox: boolean;
}

/** Sends an act as often as need be, and drops it from the outbox once it is answered. */
export function sendEntry(client: QueryClient, entry: OutboxEntry, events: SendEvents): void {
  const { act, key, draft } = entry;
  const cache = client.getMutationCache();
  const send = sender(client, events.isResumed ? entry.seen : null, events.isResumed);
  const mutation = cache.build<Claim | null, Error, PerformedAct, void>(client, {
    mutationKey: actsKey(act.article),
    scope: { id: act.claim },
    meta: { entry: key, isInOutbox: events.isInOutbox },
    mutationFn: async (act) => {
      const answer = await send(act);
      // Here, and not after success: the next act on the claim needs its version.
      await cacheClaim(client, act, answer);
      return answer;
    },
    onSuccess: () => {
      browserOutbox()?.drop(entry);
      emptyDraft(draft);
      refreshIncoming(client, act.article);
      events.onSaved?.();
    },
    onError: async (error) => {
      if (mayRetry(error)) return;
      browserOutbox()?.drop(entry);
      cache.remove(mutation);
      events.onRefused(await syncFromRefusal(client, act, error));
    },
  });
  // A failure has been told by `onError` and stands in the save state.
  mutation.execute(act).catch(() => null);
}

/** Words typed since stay. */
function emptyDraft(draft: OutboxEntry["draft"]): void {
  if (draft && readDraft(draft.name) === draft.text) keepDraft(draft.name, null);
}

/**
 * Sends one act, as often as need be. Once an answer was lost, a refusal may be of what is done already.
 * `seen` is the version that the act was done to; null for the one that is known when it is sent.
 */
function sender(
  client: QueryClient,
  seen: number | null,
  wasSent: boolean,
): (act: PerformedAct) => Promise<Claim | null> {
  let isAnswerLost = wasSent;
  return async (act) => {
    const known = async () => {
      // What has left the screen, such as a claim decided on, is looked up; the workflow guards the rest.
      const claim = readKnownClaim(client, act) ?? (await readClaim(act.claim));
      if (!claim) throw apiRefused(refuse("not_found", CLAIM_GONE));
      return seen === null ? claim : { ...claim, version: seen };
    };
    try {
      return await rulesOf(act).send(act, known);
    } catch (error) {
      const done = isAnswerLost ? await findDone(act, error) : null;
      if (done) return done.current;
      isAnswerLost ||= isUnreachable(error) || refusalOf(error)?.refusal === "failed";
      throw error;
    }
  };
}

const CLAIM_GONE = "This claim is gone. A colleague may have deleted it.";

/** The claim as it stands, if it stands as the refused act would have it. */
async function findDone(
  act: PerformedAct,
  error: unknown,
): Promise<{ readonly current: Claim | null } | null> {
  const refusal = refusalOf(error);
  if (!refusal || !OVERTAKEN.has(refusal.refusal)) return null;
  const current = claimIn(refusal.current, act.claim) ?? (await readClaim(act.claim));
  return rulesOf(act).isDone(act, current) ? { current } : null;
}

/** What the server says of an act that comes too late. */
const OVERTAKEN = new Set<string>(["stale", "conflict", "not_found"]);

/** The first claim moves an article on from incoming: looks at it again once nothing is under way. */
function refreshIncoming(client: QueryClient, id: string): void {
  const queryKey = keys.article(id);
  const stage = client.getQueryData<ArticleView>(queryKey)?.article.stage;
  const isBusy = client.isMutating({ mutationKey: actsKey(id) }) > 0;
  if (stage === "incoming" && !isBusy) void client.invalidateQueries({ queryKey });
}
