import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { refreshArticles } from "../queries.ts";
import { importBundle, isBundle } from "./bundles.ts";
import { type Batch, type BatchView, createBatch } from "./import-batch.ts";
import { readImport } from "./import-reading.ts";
import { addRevision, createArticle } from "./imports.ts";

const askBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();

/** This page's batch. Closing or reloading the page asks first while that would lose something of it. */
const batch = createBatch({
  read: (file, desk, signal) => readImport({ desk, file }, signal),
  create: createArticle,
  add: addRevision,
  isBundle,
  bring: importBundle,
});
batch.subscribe(() => {
  // Adding the same listener twice adds it once.
  if (batch.view().isOpen) window.addEventListener("beforeunload", askBeforeLeaving);
  else window.removeEventListener("beforeunload", askBeforeLeaving);
});

/** How many files of this page's batch leaving would lose. */
export function filesUnderWay(): number {
  const { isOpen, rows } = batch.view();
  return isOpen ? rows.filter(({ state }) => state.kind !== "on_desk").length : 0;
}

/** Lets go of this page's batch, for when its person signs out. */
export function abandonImportBatch(): void {
  batch.abandon();
}

/** The files that are on their way to a desk, and what can be done with them. */
export function useImportBatch(): Batch & BatchView {
  const client = useQueryClient();
  const view = useSyncExternalStore(batch.subscribe, batch.view, batch.view);
  const arrived = view.rows.filter(({ state }) => state.kind === "on_desk").length;
  // The batch is outside of React; the list of articles is read again after each arrival.
  useEffect(() => {
    if (arrived > 0) void refreshArticles(client);
  }, [arrived, client]);
  return { ...batch, ...view, view: batch.view };
}
