import { useEffect, useRef, useState } from "react";
import { type NamedFile, requestFile } from "#lib/client/api.ts";
import { type BatchArticle, waitFor } from "#lib/client/batch.ts";
import { type BatchOutcome, exportMany } from "#lib/client/export/export-batch.ts";
import { type ExportChoice, exportPath } from "#lib/client/export/exports.ts";
import { zipFiles } from "#lib/client/export/zip-files.ts";
import { saveFile } from "./save-file.ts";

/** The state of an export of several articles. */
export type BatchState =
  | { readonly kind: "choosing"; readonly wasStopped: boolean }
  | { readonly kind: "running"; readonly done: number }
  | { readonly kind: "packing" }
  /** `saved` is null where every article was refused. */
  | {
      readonly kind: "done";
      readonly saved: NamedFile | null;
      readonly missing: BatchOutcome["missing"];
    };

export interface BatchExport {
  readonly state: BatchState;
  readonly start: (articles: readonly BatchArticle[], choice: ExportChoice) => void;
  /** Stops it; nothing is saved. */
  readonly stop: () => void;
}

/** Fetches several articles as files and saves them as one; stops when its dialog goes. */
export function useBatchExport(): BatchExport {
  const [state, setState] = useState<BatchState>({ kind: "choosing", wasStopped: false });
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);
  const start = async (articles: readonly BatchArticle[], choice: ExportChoice) => {
    stopping.current?.abort();
    const controller = new AbortController();
    stopping.current = controller;
    const { signal } = controller;
    setState({ kind: "running", done: 0 });
    try {
      const { files, missing } = await exportMany({
        articles,
        fetchFile: (article, signal) => requestFile(exportPath(article, choice), { signal }),
        wait: waitFor,
        onDone: (done) => setState({ kind: "running", done }),
        signal,
      });
      setState({ kind: "packing" });
      const saved = missing.length < articles.length ? await asOne(files, signal) : null;
      signal.throwIfAborted();
      if (saved) saveFile(saved);
      setState({ kind: "done", saved, missing });
    } catch (error) {
      if (!signal.aborted) throw error;
      if (stopping.current === controller) setState({ kind: "choosing", wasStopped: true });
    }
  };
  return {
    state,
    start: (articles, choice) => void start(articles, choice),
    stop: () => stopping.current?.abort(),
  };
}

/** A single file as it is, several in an archive. */
async function asOne(files: readonly NamedFile[], signal: AbortSignal): Promise<NamedFile | null> {
  const [first] = files;
  if (first && files.length === 1) return first;
  const day = new Intl.DateTimeFormat("sv-SE").format(new Date());
  return { name: `Galley articles ${day}.zip`, blob: await zipFiles(files, signal) };
}
