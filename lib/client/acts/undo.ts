import type { Act } from "./act.ts";

/** One thing that was done and how to take it back, or that was taken back and how to do it again. */
export interface Undoable {
  /** What was done: "verdict Accurate". */
  readonly label: string;
  /** Takes it back; gives what does it again, null where nothing does. */
  readonly undo: () => Undoable | null;
  /** Why it can no longer be taken back, for a person; null when it can. Default: it can. */
  readonly fault?: () => string | null;
  /** Undoables of the same run, such as the saves of one typing, are one. */
  readonly run?: string;
  /** What takes it back, as data that outlives the page; absent where it is none. */
  readonly kept?: KeptUndo;
}

/** An act that takes something back, kept over a reload. */
export interface KeptUndo {
  readonly article: string;
  readonly act: Act;
}

/** Everything that can be undone and done again; the last on top. */
export interface DoneAndUndone {
  readonly done: readonly Undoable[];
  readonly undone: readonly Undoable[];
}

/** What was done here and what was undone, the last on top. */
export interface UndoStack {
  /** Something new was done: nothing that was undone before can be done again. */
  readonly push: (undoable: Undoable) => void;
  /** Undoes the last one and gives it; null when nothing is left. `way` redo: does the last undone one again. */
  readonly take: (way: UndoWay) => Taken | null;
  /** Forgets one that was refused, or taken back otherwise. */
  readonly drop: (undoable: Undoable) => void;
  readonly read: () => DoneAndUndone;
}

export type UndoWay = "undo" | "redo";

/** What was taken from the stack; with why it could not be done, or null. */
export interface Taken {
  readonly undoable: Undoable;
  readonly fault: string | null;
}

/** How many acts are kept. */
const DEPTH = 200;

const EMPTY: DoneAndUndone = { done: [], undone: [] };

/** A stack that begins with what an earlier page has kept; tells of each change. */
export function createUndoStack(
  begin: DoneAndUndone = EMPTY,
  onChange: (now: DoneAndUndone) => void = () => {},
): UndoStack {
  let now = begin;
  const set = (next: DoneAndUndone) => {
    now = next;
    onChange(now);
  };
  return {
    read: () => now,
    push(undoable) {
      const top = now.done.at(-1);
      const isSameRun = top?.run !== undefined && top.run === undoable.run;
      const done = isSameRun ? now.done : [...now.done, undoable].slice(-DEPTH);
      set({ done, undone: [] });
    },
    take(way) {
      const [from, to] = way === "undo" ? [now.done, now.undone] : [now.undone, now.done];
      const undoable = from.at(-1);
      if (!undoable) return null;
      const fault = undoable.fault?.() ?? null;
      const back = fault === null ? undoable.undo() : null;
      const left = from.slice(0, -1);
      const right = back ? [...to, back].slice(-DEPTH) : to;
      set(way === "undo" ? { done: left, undone: right } : { done: right, undone: left });
      return { undoable, fault };
    },
    drop(undoable) {
      const isOther = (one: Undoable) => one !== undoable;
      set({ done: now.done.filter(isOther), undone: now.undone.filter(isOther) });
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
