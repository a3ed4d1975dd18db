import { MutationCache, notifyManager, QueryCache, QueryClient } from "@tanstack/react-query";
import { isUnreachable, refusalOf } from "./api-error.ts";

/** Milliseconds that a change waits at most before it is sent again to a server that did not answer. */
export const LONGEST_RETRY_MS = 8_000;

export interface ClientEvents {
  /** A request said that nobody is signed in. */
  readonly onSignedOut: () => void;
}

// By default what was done is drawn in a later task, and a key pressed in between acts on what was before.
notifyManager.setScheduler(queueMicrotask);

/**
 * The browser's store of answers. Saves that get no answer are tried again until they do; they carry
 * identifiers and versions, so that a repeated one changes nothing twice.
 */
export function createQueryClient({ onSignedOut }: ClientEvents): QueryClient {
  const watch = (error: unknown) => {
    if (refusalOf(error)?.refusal === "not_signed_in") onSignedOut();
  };
  const mutationCache: MutationCache = new MutationCache({
    onError: (error, _variables, _result, { meta }) => {
      if (meta?.isSave !== false) watch(error);
    },
    // Failed saves are kept until they succeed; those that did would only fill the memory.
    onSuccess: (_answer, _variables, _result, mutation) => mutationCache.remove(mutation),
  });
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache,
    defaultOptions: {
      // A desk may run on this very machine, where the browser's word for "offline" says nothing.
      queries: {
        networkMode: "always",
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && isTransient(error),
      },
      mutations: {
        networkMode: "always",
        gcTime: Infinity,
        retry: (_failures, error) => isUnreachable(error),
        retryDelay: (failures) => Math.min(1_000 * 2 ** failures, LONGEST_RETRY_MS),
      },
    },
  });
}

function isTransient(error: unknown): boolean {
  return isUnreachable(error) || refusalOf(error)?.refusal === "failed";
}
