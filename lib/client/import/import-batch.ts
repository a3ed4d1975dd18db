import { newId } from "../new-id.ts";
import {
  type BatchRow,
  type BatchServer,
  importFile,
  importHeld,
  type RowsOfBatch,
  reviseHeld,
} from "./batch-row.ts";

export interface BatchView {
  readonly rows: readonly BatchRow[];
  /** Whether anything is still read or stored, or waits for that. */
  readonly isRunning: boolean;
  /** Whether leaving would lose something: what is under way, or a file that a person has to settle. */
  readonly isOpen: boolean;
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
  /** Takes all files off the list; nothing happens while anything is under way. */
  readonly clear: () => void;
  /** Takes all files off the list, and stops what is under way: somebody else may sit down here. */
  readonly abandon: () => void;
}

/**
 * Files on their way to a desk, one at a time, so that of two alike the second is noticed. It goes on
 * while its page is left for another of Galley's.
 */
export function createBatch(server: BatchServer): Batch {
  const rows = createRows();
  const queue = createQueue(server, rows);
  const clear = () => rows.change(() => []);
  return {
    subscribe: rows.subscribe,
    view: rows.view,
    start(desk, files) {
      rows.change((before) => [...before, ...files.map((file) => rowFor(desk, file))]);
      void queue.run();
    },
    cancel: queue.cancel,
    again(key) {
      rows.put(key, { state: { kind: "waiting" } });
      void queue.run();
    },
    importAnyway: (key) => void importHeld(server, rows, key),
    addAsRevision: (key) => void reviseHeld(server, rows, key),
    clear() {
      if (!rows.view().isRunning) clear();
    },
    abandon() {
      queue.cancel();
      clear();
    },
  };
}

function rowFor(desk: string, file: File): BatchRow {
  return { key: newId(), desk, file, state: { kind: "waiting" }, recognised: null };
}

interface Rows extends RowsOfBatch {
  readonly subscribe: Batch["subscribe"];
  readonly view: Batch["view"];
  readonly change: (next: (rows: readonly BatchRow[]) => readonly BatchRow[]) => void;
}

function createRows(): Rows {
  let view = viewOf([]);
  const listeners = new Set<() => void>();
  const change: Rows["change"] = (next) => {
    view = viewOf(next(view.rows));
    for (const listener of listeners) listener();
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: () => view,
    change,
    find: (key) => view.rows.find((row) => row.key === key) ?? null,
    put: (key, part) =>
      change((rows) => rows.map((row) => (row.key === key ? { ...row, ...part } : row))),
  };
}

function viewOf(rows: readonly BatchRow[]): BatchView {
  const isRunning = rows.some(isUnderWay);
  return { rows, isRunning, isOpen: isRunning || rows.some(isUnsettled) };
}

function isUnderWay({ state }: BatchRow): boolean {
  return state.kind === "waiting" || state.kind === "reading" || state.kind === "storing";
}

/** Whether a person has yet to say what becomes of it. That a text is here already is only told. */
export function isUnsettled({ state }: BatchRow): boolean {
  return state.kind === "failed" || (state.kind === "held" && state.match.why !== "text");
}

interface Queue {
  /** Takes in what waits, one after the other; does nothing while that is going on. */
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
}

function createQueue(server: BatchServer, rows: Rows): Queue {
  let current: AbortController | null = null;
  const next = () => rows.view().rows.find(({ state }) => state.kind === "waiting");
  return {
    async run() {
      if (current) return;
      for (let row = next(); row; row = next()) {
        current = new AbortController();
        await importFile({ server, rows, signal: current.signal }, row);
      }
      current = null;
    },
    cancel() {
      const waiting = rows.view().rows.filter(({ state }) => state.kind === "waiting");
      for (const { key } of waiting) rows.put(key, { state: { kind: "cancelled" } });
      current?.abort();
    },
  };
}
