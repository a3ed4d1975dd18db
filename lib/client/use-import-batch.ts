import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { type Batch, type BatchView, createBatch } from "./import-batch.ts";
import { addRevision, createArticle, readImport } from "./imports.ts";
import { keys } from "./queries.ts";

const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();

/** This page's batch. Closing or reloading the page while it runs asks first. */
const batch = createBatch(
  {
    read: (file, desk, signal) => readImport({ desk, file }, signal),
    create: createArticle,
    add: addRevision,
  },
  (isRunning) => {
    if (isRunning) window.addEventListener("beforeunload", askBeforeLeaving);
    else window.removeEventListener("beforeunload", askBeforeLeaving);
  },
);

/** The files that are on their way to a desk, and what can be done with them. */
export function useImportBatch(): Batch & BatchView {
  const client = useQueryClient();
  const view = useSyncExternalStore(batch.subscribe, batch.view, batch.view);
  const arrived = view.rows.filter(({ state }) => state.is === "on_desk").length;
  // The batch is outside of React; the list of articles is to be read anew after each arrival.
  useEffect(() => {
    if (arrived > 0) {
      void client.invalidateQueries({ queryKey: keys.articles, refetchType: "none" });
    }
  }, [arrived, client]);
  return { ...batch, ...view, view: batch.view };
}
