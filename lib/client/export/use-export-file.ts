import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { formatInfo } from "#lib/domain/formats.ts";
import { type ExportChoice, type FetchedExport, fetchExport } from "./exports.ts";

/** Milliseconds before a preview is asked for: whoever walks down the list wants the last one. */
const SETTLED_MS = 120;

/** How long a file that was looked at is kept, in milliseconds. */
const KEPT_MS = 60_000;

export interface ExportFileQuestion {
  readonly article: string;
  readonly choice: ExportChoice;
  /** Differs whenever the article does, so that no earlier file is handed out. */
  readonly state: string;
}

/** The file of a choice: fetched at once where it can be looked at, else when it is wanted. */
export interface ExportFile {
  /** Null while there is none. */
  readonly file: FetchedExport | null;
  readonly error: unknown;
  readonly isFetching: boolean;
  /** Bytes that have come so far. */
  readonly received: number;
  /** The same file that is looked at. Throws as `requestFile` does. */
  readonly fetch: () => Promise<FetchedExport>;
  readonly stop: () => void;
}

/** Fetches an article as a file, for its preview and for whatever is done with it. */
export function useExportFile({ article, choice, state }: ExportFileQuestion): ExportFile {
  const client = useQueryClient();
  const [received, setReceived] = useState(0);
  const queryKey = ["export", article, state, choice] as const;
  const ask = async ({ signal }: { readonly signal: AbortSignal }) => {
    setReceived(0);
    await settle(signal);
    return fetchExport(article, choice, { signal, onBytes: setReceived });
  };
  const options = { queryKey, queryFn: ask, staleTime: Infinity, gcTime: KEPT_MS };
  const query = useQuery({
    ...options,
    enabled: formatInfo(choice.format).preview !== "none",
    refetchOnWindowFocus: false,
    retryOnMount: false,
  });
  return {
    file: query.data ?? null,
    error: query.isFetching ? null : query.error,
    isFetching: query.isFetching,
    received,
    fetch: () => client.fetchQuery(options),
    stop: () => void client.cancelQueries({ queryKey }),
  };
}

/** Waits a moment; throws the signal's reason where it is no longer wanted then. */
async function settle(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  signal.throwIfAborted();
}
