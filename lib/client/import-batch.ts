import type { ArticleView } from "#lib/domain/article.ts";
import { countWords } from "#lib/domain/text.ts";
import type { ImportMatch, ImportPreview } from "./answers.ts";
import { messageOf } from "./api-error.ts";
import type { AddedRevision, NewArticle, NewRevision } from "./imports.ts";
import { newId } from "./new-id.ts";

/** Where a file of a batch stands. */
export type FileState =
  | { readonly is: "waiting" | "reading" | "cancelled" }
  | {
      readonly is: "on_desk";
      readonly article: string;
      readonly headline: string;
      /** 1 for a new article. */
      readonly revision: number;
      readonly words: number;
      readonly claims: number;
      /** How many lines were left out; null where it is not known. */
      readonly leftOut: number | null;
    }
  /** Read, and left alone: the desk has it already, or an earlier version of it. */
  | {
      readonly is: "held";
      readonly importId: string;
      readonly leftOut: number;
      readonly match: ImportMatch;
    }
  | { readonly is: "failed"; readonly message: string };

/** A file of a batch; `key` is the identifier of the article to be, so that trying again makes one. */
export interface BatchRow {
  readonly key: string;
  readonly file: File;
  readonly state: FileState;
}

export interface BatchView {
  /** The short name of the desk that the files are for. */
  readonly desk: string;
  readonly rows: readonly BatchRow[];
  readonly isRunning: boolean;
}

/** What a batch asks of the server; each throws as `request` does. */
export interface BatchServer {
  readonly read: (file: File, desk: string, signal: AbortSignal) => Promise<ImportPreview>;
  readonly create: (article: NewArticle) => Promise<ArticleView>;
  readonly add: (revision: NewRevision) => Promise<AddedRevision>;
}

export interface Batch {
  readonly subscribe: (listener: () => void) => () => void;
  /** The same object until something changes. */
  readonly view: () => BatchView;
  /** Adds files for a desk and reads them one after the other. */
  readonly start: (desk: string, files: readonly File[]) => void;
  /** Stops after what is being stored; the rest is marked. */
  readonly cancel: () => void;
  /** Reads a file again, from the beginning. */
  readonly again: (key: string) => void;
  /** Makes an article of a held file all the same. */
  readonly importAnyway: (key: string) => void;
  /** Makes a held file the next revision of the article that it matches. */
  readonly addAsRevision: (key: string) => void;
  readonly clear: () => void;
}

const EMPTY: BatchView = { desk: "", rows: [], isRunning: false };

/**
 * Files on their way to a desk, one at a time, so that of two alike the second is noticed. It goes on
 * while its page is left for another of Galley's. `onRunning` hears when it starts and ends.
 */
export function createBatch(server: BatchServer, onRunning: (isRunning: boolean) => void): Batch {
  let view = EMPTY;
  let stopping = new AbortController();
  const listeners = new Set<() => void>();
  const change = (part: Partial<BatchView>) => {
    view = { ...view, ...part };
    for (const listener of listeners) listener();
  };
  const put = (key: string, state: FileState) =>
    change({ rows: view.rows.map((row) => (row.key === key ? { ...row, state } : row)) });
  const next = () => view.rows.find(({ state }) => state.is === "waiting");

  const run = async () => {
    if (view.isRunning) return;
    stopping = new AbortController();
    change({ isRunning: true });
    onRunning(true);
    for (let row = next(); row; row = next()) {
      put(row.key, { is: "reading" });
      put(
        row.key,
        await stateAfter(() => takeIn(server, view.desk, row, stopping.signal), stopping),
      );
    }
    change({ isRunning: false });
    onRunning(false);
  };
  const settle = async (key: string, take: (held: Held) => Promise<FileState>) => {
    const state = view.rows.find((row) => row.key === key)?.state;
    if (state?.is !== "held") return;
    put(key, { is: "reading" });
    put(key, await stateAfter(() => take(state), null));
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: () => view,
    start(desk, files) {
      const rows = files.map((file) => ({ key: newId(), file, state: { is: "waiting" } as const }));
      change({ desk, rows: [...view.rows, ...rows] });
      void run();
    },
    cancel() {
      for (const { key } of view.rows.filter(({ state }) => state.is === "waiting")) {
        put(key, { is: "cancelled" });
      }
      stopping.abort();
    },
    again(key) {
      put(key, { is: "waiting" });
      void run();
    },
    importAnyway: (key) =>
      void settle(key, async ({ importId, leftOut }) =>
        onDesk(await server.create({ id: key, desk: view.desk, importId }), leftOut),
      ),
    addAsRevision: (key) =>
      void settle(key, ({ importId, match }) => addTo(server, match, importId)),
    clear: () => change(EMPTY),
  };
}

type Held = Extract<FileState, { is: "held" }>;

/** What a deed comes to; `stopping` tells whether it was called off. */
async function stateAfter(
  deed: () => Promise<FileState>,
  stopping: AbortController | null,
): Promise<FileState> {
  try {
    return await deed();
  } catch (error) {
    if (stopping?.signal.aborted) return { is: "cancelled" };
    return { is: "failed", message: messageOf(error) };
  }
}

async function takeIn(
  server: BatchServer,
  desk: string,
  { key, file }: BatchRow,
  signal: AbortSignal,
): Promise<FileState> {
  const { id: importId, article, matches } = await server.read(file, desk, signal);
  const leftOut = article.leftOut.length;
  const [match] = matches;
  if (match) return { is: "held", importId, leftOut, match };
  return onDesk(await server.create({ id: key, desk, importId }), leftOut);
}

function onDesk({ article, revision, claims }: ArticleView, leftOut: number): FileState {
  return {
    is: "on_desk",
    article: article.id,
    headline: article.headline,
    revision: revision.number,
    words: countWords(revision.text),
    claims: claims.length,
    leftOut,
  };
}

async function addTo(
  server: BatchServer,
  { id, headline, revision: expectedRevision }: ImportMatch,
  importId: string,
): Promise<FileState> {
  const added = await server.add({ article: id, expectedRevision, importId });
  return {
    is: "on_desk",
    article: id,
    headline,
    revision: added.revision.number,
    words: countWords(added.revision.text),
    claims: added.claims.length,
    leftOut: null,
  };
}
