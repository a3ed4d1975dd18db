import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { hint } from "#components/ui/hint.ts";
import { shorten } from "#components/ui/shorten.ts";
import { dismissToast, notify, notifyUndoable } from "#components/ui/toast-queue.ts";
import type { Act } from "#lib/client/acts/act.ts";
import { keepUndo, readUndo } from "#lib/client/acts/kept-undo.ts";
import { type ActEvents, performAct } from "#lib/client/acts/perform-act.ts";
import { rulesOf } from "#lib/client/acts/registry.ts";
import { readShownClaim } from "#lib/client/acts/shown-claim.ts";
import {
  createUndoStack,
  type KeptUndo,
  runOf,
  type Taken,
  type Undoable,
  type UndoStack,
  type UndoWay,
} from "#lib/client/acts/undo.ts";
import { readKnownClaim } from "#lib/client/claim-cache.ts";
import { newId } from "#lib/client/new-id.ts";
import { keys } from "#lib/client/queries.ts";
import type { Me } from "#lib/domain/answers/people.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { announce } from "../ui/announcer.tsx";
import { notifyRefused } from "./notify-refused.ts";

/** What is acted on: a claim as it is shown, or the article in which a new one is tagged. */
export type Subject = Pick<Claim, "article"> | Claim;

export interface Acts {
  /** Does something at once; it can be undone. */
  readonly act: (subject: Subject, act: Act, events?: Partial<ActEvents>) => void;
  /** Remembers something done elsewhere, so that it is undone in its turn. */
  readonly remember: (undoable: Undoable) => void;
  /** Undoes the last act and says which. */
  readonly undo: () => void;
  /** Does the last undone act again and says which. */
  readonly redo: () => void;
  /** Takes back that a claim was tagged, as if it had never been, if nothing was done since. */
  readonly retract: (claim: Claim) => void;
}

const ActsContext = createContext<Acts | null>(null);

export interface ActsProviderProps {
  /** What is undone together over a reload: an article, or the review. */
  readonly page: string;
  readonly children: ReactNode;
}

/** Gives the components inside a way to act on claims, with one stack of undoing. */
export function ActsProvider({ page, children }: ActsProviderProps) {
  const client = useQueryClient();
  const [stack] = useState(() => {
    const revive = ({
      label,
      run,
      ...kept
    }: KeptUndo & { label: string; run?: string | undefined }) =>
      undoableOf(client, kept, { label, ...(run !== undefined && { run }) });
    return createUndoStack(readUndo(page, revive), (now) => keepUndo(page, now));
  });
  const acts = useMemo(() => createActs(client, stack), [client, stack]);
  return <ActsContext value={acts}>{children}</ActsContext>;
}

/** How to act on claims. Throws TypeError outside an `ActsProvider`. */
export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (!acts) throw new TypeError("There is no ActsProvider around this component.");
  return acts;
}

function createActs(client: QueryClient, stack: UndoStack): Acts {
  const undoing = createUndoing(stack);
  const act: Acts["act"] = (subject, next, events = {}) => {
    const { article } = subject;
    const inverse = rulesOf(next).inverse(next, "id" in subject ? subject : null, newId);
    perform(client, article, next, {
      ...events,
      onRefused(error) {
        if (undoable) undoing.forget(undoable);
        const current = readKnownClaim(client, { article, claim: next.claim });
        // An act with a place in the text belongs to the revision that it was made for.
        const isPlaced = rulesOf(next).faultAt !== undefined;
        notifyRefused(next, error, current && !isPlaced ? () => act(current, next, events) : null);
        events.onRefused?.(error);
      },
    });
    const words =
      "id" in subject ? subject : readShownClaim(client, { article, claim: next.claim });
    const label = labelOf(next, words);
    const undoable =
      inverse &&
      undoableOf(client, { article, act: inverse }, { label, run: runOf(next) ?? newId() });
    if (undoable) stack.push(undoable);
    const done = sentence(rulesOf(next).label(next));
    if (next.kind === "delete" && undoable) undoing.offer(undoable, done);
    else announce(done);
  };
  return {
    act,
    remember: stack.push,
    undo: () => undoing.take("undo"),
    redo: () => undoing.take("redo"),
    retract({ id, article }) {
      const last = stack.read().done.at(-1);
      if (last?.kept?.act.kind !== "delete" || last.kept.act.claim !== id) return;
      stack.drop(last);
      const act = { kind: "delete", claim: id } as const;
      perform(client, article, act, { onRefused: (error) => notifyRefused(act, error) });
    },
  };
}

function perform(client: QueryClient, article: string, act: Act, events: ActEvents): void {
  const me = client.getQueryData<Me>(keys.me);
  const by = { id: me?.id ?? "", name: me?.name ?? "You" };
  performAct(client, { ...act, article, by, at: new Date().toISOString() }, events);
}

/** What an act takes back, and then does again what that took back. */
function undoableOf(
  client: QueryClient,
  kept: KeptUndo,
  named: Pick<Undoable, "label" | "run">,
): Undoable {
  const { article, act } = kept;
  return {
    ...named,
    kept,
    fault: () => rulesOf(act).faultAt?.(act, revisionOf(client, article)) ?? null,
    undo() {
      const before = readShownClaim(client, { article, claim: act.claim });
      const again = rulesOf(act).inverse(act, before, newId);
      perform(client, article, act, { onRefused: (error) => notifyRefused(act, error) });
      return again && undoableOf(client, { article, act: again }, named);
    },
  };
}

/** Undoes acts, and removes messages that no longer hold. */
function createUndoing(stack: UndoStack) {
  // Only the last message of several undos is shown.
  let lastToast = -1;
  // The act that a message offers to undo may no longer be the last one.
  const offers = new Map<Undoable, number>();
  const show = (message: string) => {
    dismissToast(lastToast);
    lastToast = notify({ message });
  };
  const forgetOffer = (undoable: Undoable) => {
    dismissToast(offers.get(undoable) ?? -1);
    offers.delete(undoable);
  };
  const forget = (undoable: Undoable) => {
    stack.drop(undoable);
    forgetOffer(undoable);
  };
  const tell = ({ undoable, fault }: Taken, done: string) => {
    const { label } = undoable;
    show(fault === null ? `${done}: ${label}.` : `Not ${done.toLowerCase()}: ${label}. ${fault}`);
  };
  return {
    forget,
    offer(undoable: Undoable, done: string) {
      const takeBack = () => {
        forget(undoable);
        const fault = undoable.fault?.() ?? null;
        if (fault === null) undoable.undo();
        tell({ undoable, fault }, "Undone");
      };
      offers.set(undoable, notifyUndoable(done, takeBack));
    },
    take(way: UndoWay) {
      const taken = stack.take(way);
      if (!taken) hint(NOTHING[way]);
      else {
        forgetOffer(taken.undoable);
        tell(taken, way === "undo" ? "Undone" : "Done again");
      }
    },
  };
}

const NOTHING: Readonly<Record<UndoWay, string>> = {
  undo: "Nothing to undo: nothing was done here since this tab was opened.",
  redo: "Nothing to do again: nothing was undone last.",
};

function revisionOf(client: QueryClient, article: string): number | null {
  return client.getQueryData<ArticleView>(keys.article(article))?.revision.number ?? null;
}

/** What was done, and on which words: "verdict Accurate, “third call”". */
function labelOf(act: Act, claim: Claim | null): string {
  const label = rulesOf(act).label(act);
  return claim ? `${label}, “${shorten(claim.anchor.exact)}”` : label;
}

const sentence = (label: string) => `${label.charAt(0).toUpperCase()}${label.slice(1)}.`;
