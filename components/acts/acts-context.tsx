import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { dismissToast, notify, notifyUndoable } from "#components/ui/toast-queue.ts";
import type { Act } from "#lib/client/acts/act.ts";
import { type ActEvents, performAct } from "#lib/client/acts/perform-act.ts";
import { rulesOf } from "#lib/client/acts/registry.ts";
import { createUndoStack, runOf, type Undoable, type UndoStack } from "#lib/client/acts/undo.ts";
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
}

const ActsContext = createContext<Acts | null>(null);

/** Gives the components inside a way to act on claims, with one stack of undoing. */
export function ActsProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [stack] = useState(createUndoStack);
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
    const undoable = undoableOf(client, subject, next);
    if (undoable) stack.push(undoable);
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
    const done = sentence(rulesOf(next).label(next));
    if (next.kind === "delete" && undoable) undoing.offer(undoable, done);
    else announce(done);
  };
  return { act, undo: undoing.undoLast, remember: stack.push };
}

function perform(client: QueryClient, article: string, act: Act, events: ActEvents): void {
  const me = client.getQueryData<Me>(keys.me);
  const by = { id: me?.id ?? "", name: me?.name ?? "You" };
  performAct(client, { ...act, article, by, at: new Date().toISOString() }, events);
}

function undoableOf(client: QueryClient, subject: Subject, act: Act): Undoable | null {
  const { article } = subject;
  const inverse = rulesOf(act).inverse(act, "id" in subject ? subject : null, newId);
  return (
    inverse && {
      label: rulesOf(act).label(act),
      run: runOf(act) ?? newId(),
      fault: () => rulesOf(inverse).faultAt?.(inverse, revisionOf(client, article)) ?? null,
      undo: () =>
        perform(client, article, inverse, { onRefused: (error) => notifyRefused(inverse, error) }),
    }
  );
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
  const forget = (undoable: Undoable) => {
    stack.drop(undoable);
    dismissToast(offers.get(undoable) ?? -1);
    offers.delete(undoable);
  };
  const takeBack = (undoable: Undoable) => {
    forget(undoable);
    const fault = undoable.fault?.() ?? null;
    if (fault === null) undoable.undo();
    const { label } = undoable;
    show(fault === null ? `Undone: ${label}.` : `Not undone: ${label}. ${fault}`);
  };
  return {
    forget,
    offer(undoable: Undoable, done: string) {
      offers.set(
        undoable,
        notifyUndoable(done, () => takeBack(undoable)),
      );
    },
    undoLast() {
      const last = stack.pop();
      if (last) takeBack(last);
      else show("Nothing to undo.");
    },
  };
}

function revisionOf(client: QueryClient, article: string): number | null {
  return client.getQueryData<ArticleView>(keys.article(article))?.revision.number ?? null;
}

const sentence = (label: string) => `${label.charAt(0).toUpperCase()}${label.slice(1)}.`;
