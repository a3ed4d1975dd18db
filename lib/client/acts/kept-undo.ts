/** What can be undone, kept in this tab over a reload. */
import { z } from "zod";
import { parseJson } from "#lib/domain/parse.ts";
import { tryKeep } from "../storage.ts";
import { draftOwner } from "./draft.ts";
import { isAct } from "./registry.ts";
import type { DoneAndUndone, KeptUndo, Undoable } from "./undo.ts";

/** Every entry begins with this; then comes whose it is, then the page. */
export const UNDO = "galley undo";

/** The last of each kind that outlive a reload; a deleted claim in it is whole. */
const KEPT = 50;

const Entry = z.object({
  label: z.string(),
  run: z.string().optional(),
  article: z.string(),
  act: z.custom<KeptUndo["act"]>(isAct),
});
type Entry = z.infer<typeof Entry>;
const Kept = z.object({ done: z.array(Entry), undone: z.array(Entry) });

/** Keeps what can be undone on a page, where the browser has room for it and somebody is signed in. */
export function keepUndo(page: string, { done, undone }: DoneAndUndone): void {
  const name = nameOf(page);
  if (name === null) return;
  const kept = { done: entriesOf(done), undone: entriesOf(undone) };
  // Without room, old things to undo must not stand for new ones.
  if (!tryKeep(window.sessionStorage, name, JSON.stringify(kept))) {
    window.sessionStorage.removeItem(name);
  }
}

/** What an earlier visit to the page has left; `revive` makes it undoable again. */
export function readUndo(page: string, revive: (entry: Entry) => Undoable): DoneAndUndone {
  const name = nameOf(page);
  const text = name === null ? null : window.sessionStorage.getItem(name);
  const { done, undone } = Kept.safeParse(parseJson(text)).data ?? { done: [], undone: [] };
  return { done: done.map(revive), undone: undone.map(revive) };
}

/** The name of a page’s entry; null on the server, and once nobody is signed in. */
function nameOf(page: string): string | null {
  const owner = typeof window === "undefined" ? null : draftOwner();
  return owner === null ? null : `${UNDO} ${owner} ${page}`;
}

/** What could not be kept cuts off what came before it, since that is undone in its turn. */
function entriesOf(undoables: readonly Undoable[]): readonly Entry[] {
  const last = undoables.slice(-KEPT);
  const cut = last.findLastIndex(({ kept }) => kept === undefined);
  return last.slice(cut + 1).flatMap(({ label, run, kept }) => {
    return kept ? [{ label, ...kept, ...(run !== undefined && { run }) }] : [];
  });
}
