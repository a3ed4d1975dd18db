import type { Act } from "./act.ts";

/** One thing that was done and how to take it back. */
export interface Undoable {
  /** What was done: "verdict Accurate". */
  readonly label: string;
  readonly undo: () => void;
  /** Why it can no longer be taken back, for a person; null when it can. Default: it can. */
  readonly fault?: () => string | null;
  /** Undoables of the same run, such as the saves of one typing, are one. */
  readonly run?: string;
}

/** What was done here, the last on top. */
export interface UndoStack {
  readonly push: (undoable: Undoable) => void;
  /** Takes the last one off and gives it; null when nothing is left. */
  readonly pop: () => Undoable | null;
  /** Forgets one that was refused. */
  readonly drop: (undoable: Undoable) => void;
}

/** How many acts are kept. */
const DEPTH = 200;

/** An empty stack, to be kept as long as the page. */
export function createUndoStack(): UndoStack {
  let done: readonly Undoable[] = [];
  return {
    push(undoable) {
      const top = done.at(-1);
      if (top && top.run !== undefined && top.run === undoable.run) return;
      done = [...done, undoable].slice(-DEPTH);
    },
    pop() {
      const top = done.at(-1) ?? null;
      done = done.slice(0, -1);
      return top;
    },
    drop(undoable) {
      done = done.filter((other) => other !== undoable);
    },
  };
}

/**
 * The run of an act: saves of the same words typed into the same field within a quarter of an hour are
 * one. Null for what stands alone.
 */
export function runOf(act: Act): string | null {
  if (act.kind !== "change") return null;
  const { note, speaker } = act.changes;
  if (note === undefined && speaker === undefined) return null;
  const quarter = Math.floor(Date.now() / 900_000);
  return `${act.claim} ${Object.keys(act.changes).join()} ${quarter}`;
}
