import type { QueryClient } from "@tanstack/react-query";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Act } from "./acts.ts";
import { request } from "./api.ts";
import { refusalOf } from "./api-error.ts";
import { keepClaim, readKnownClaim } from "./claim-cache.ts";
import { keys } from "./queries.ts";
import { mayRetry } from "./save-state.ts";
import { sendAct } from "./send-act.ts";

/** Under this key lie the acts on an article that the server has not taken yet. */
export const actsKey = (article: string) => ["act", article] as const;

export interface ActEvents {
  /** The server has taken it. */
  readonly onSaved?: (() => void) | undefined;
  /** The server said no: the act is gone from what is shown. */
  readonly onRefused: (error: Error) => void;
}

/**
 * Performs an act: it shows at once (see `usePendingActs`) and is sent after those on the same claim
 * that came before, each naming the version that the one before brought about. Where nothing answers
 * it waits and is sent again; a refusal takes it off the screen.
 */
export function performAct(client: QueryClient, act: Act, { onRefused, onSaved }: ActEvents): void {
  const cache = client.getMutationCache();
  const mutation = cache.build<Claim | null, Error, Act, void>(client, {
    mutationKey: actsKey(act.article),
    scope: { id: act.claim },
    mutationFn: async (act) => {
      const known = readKnownClaim(client, act) ?? (await lookUp(act));
      const answer = await sendAct(act, known);
      // Here, and not after success: the next act on the claim needs its version.
      await keepClaim(client, act, answer);
      return answer;
    },
    onSuccess: () => {
      refreshIncoming(client, act.article);
      onSaved?.();
    },
    onError: async (error) => {
      if (mayRetry(error)) return;
      cache.remove(mutation);
      await keepWhatStands(client, act, error);
      onRefused(error);
    },
  });
  // A failure has been told by `onError` and stands in the save state.
  mutation.execute(act).catch(() => null);
}

/** What has left the screen, such as a claim decided on, is looked up; the workflow guards the rest. */
function lookUp({ type, claim }: Act): Promise<Claim> | null {
  return type === "decide" || type === "change" ? request<Claim>(`/api/claims/${claim}`) : null;
}

/** The first claim moves an article on from incoming: looks at it again once nothing is under way. */
function refreshIncoming(client: QueryClient, id: string): void {
  const queryKey = keys.article(id);
  const stage = client.getQueryData<ArticleView>(queryKey)?.article.stage;
  const isBusy = client.isMutating({ mutationKey: actsKey(id) }) > 0;
  if (stage === "incoming" && !isBusy) void client.invalidateQueries({ queryKey });
}

/** After a conflict with somebody else's change, shows theirs. */
async function keepWhatStands(client: QueryClient, act: Act, error: Error): Promise<void> {
  const refusal = refusalOf(error);
  const current = claimIn(refusal?.current, act.claim);
  if (current) await keepClaim(client, act, current);
  else if (refusal?.refusal === "not_found") await keepClaim(client, act, null);
}

function claimIn(current: unknown, id: string): Claim | null {
  if (typeof current !== "object" || current === null) return null;
  if ("claimNow" in current) return claimIn(current.claimNow, id);
  return isClaim(current) && current.id === id ? current : null;
}

function isClaim(value: object): value is Claim {
  return "anchor" in value && "version" in value && "id" in value;
}
