"use client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { dismissToast, notify, notifyUndoable } from "#components/ui/toast-queue.ts";
import { type Act, type Deed, labelOfDeed } from "#lib/client/acts.ts";
import type { Me } from "#lib/client/answers.ts";
import { readKnownClaim } from "#lib/client/claim-cache.ts";
import { type ActEvents, performAct } from "#lib/client/claim-mutations.ts";
import { faultOfInverse, inverseOf } from "#lib/client/inverse-act.ts";
import { newId } from "#lib/client/new-id.ts";
import { keys } from "#lib/client/queries.ts";
import { createUndoStack, type Undoable } from "#lib/client/undo.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { announce } from "../ui/announcer.tsx";
import { tellRefused } from "./tell-refused.ts";

/** What a deed is done to: a claim as it is shown, or, for the tagging of one, its article. */
export type Subject = Pick<Claim, "article"> | Claim;

export interface Acts {
  /** Does something at once; it can be undone. */
  readonly act: (subject: Subject, deed: Deed, events?: Partial<ActEvents>) => void;
  /** Remembers something done elsewhere, so that it is undone in its turn. */
  readonly remember: (undoable: Undoable) => void;
  /** Takes the last thing back and says which. */
  readonly undo: () => void;
}

const ActsContext = createContext<Acts | null>(null);

/** Gives the components inside a way to act on claims, with one stack of undoing. */
export function ActsProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [stack] = useState(createUndoStack);
  const acts = useMemo<Acts>(() => {
    // One at a time: of a row of undoing only the last message stands.
    let lastToast = -1;
    // What a message offers to take back may not be the last thing done any more.
    const messages = new Map<Undoable, number>();
    const closeMessage = (undoable: Undoable) => {
      dismissToast(messages.get(undoable) ?? -1);
      messages.delete(undoable);
    };
    const send = (article: string, deed: Deed, events: ActEvents) => {
      const me = client.getQueryData<Me>(keys.me);
      const by = { id: me?.id ?? "", name: me?.name ?? "You" };
      const act: Act = { ...deed, article, by, at: new Date().toISOString() };
      performAct(client, act, events);
    };
    const act: Acts["act"] = (subject, deed, events = {}) => {
      const { article } = subject;
      const label = labelOfDeed(deed);
      const inverse = inverseOf(deed, "id" in subject ? subject : null, newId);
      const undoable: Undoable | null = inverse && {
        label,
        run: runOf(deed),
        fault: () => faultOfInverse(inverse, revisionOf(client, article)),
        undo: () => send(article, inverse, { onRefused: (error) => tellRefused(inverse, error) }),
      };
      if (undoable) stack.push(undoable);
      send(article, deed, {
        ...events,
        onRefused(error) {
          if (undoable) {
            stack.drop(undoable);
            closeMessage(undoable);
          }
          const stands = readKnownClaim(client, { article, claim: deed.claim });
          // A correction's place is of the revision that it was made for.
          const isPlaced = deed.type === "propose";
          const again = stands && !isPlaced ? () => act(stands, deed, events) : null;
          tellRefused(deed, error, again);
          events.onRefused?.(error);
        },
      });
      if (deed.type === "delete" && undoable) {
        messages.set(
          undoable,
          notifyUndoable(sentence(label), () => takeBack(undoable)),
        );
      } else announce(sentence(label));
    };
    const takeBack = (undoable: Undoable) => {
      stack.drop(undoable);
      closeMessage(undoable);
      const fault = undoable.fault?.() ?? null;
      if (fault === null) undoable.undo();
      tell(tellUndone(undoable, fault));
    };
    const undo = () => {
      const last = stack.pop();
      if (last) takeBack(last);
      else tell("Nothing to undo.");
    };
    const tell = (message: string) => {
      dismissToast(lastToast);
      lastToast = notify({ message });
    };
    return { act, undo, remember: stack.push };
  }, [client, stack]);
  return <ActsContext value={acts}>{children}</ActsContext>;
}

/** How to act on claims. Throws TypeError outside an `ActsProvider`. */
export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (!acts) throw new TypeError("There is no ActsProvider around this component.");
  return acts;
}

function tellUndone({ label }: Undoable, fault: string | null): string {
  return fault === null ? `Undone: ${label}.` : `Not undone: ${label}. ${fault}`;
}

function revisionOf(client: QueryClient, article: string): number | null {
  return client.getQueryData<ArticleView>(keys.article(article))?.revision.number ?? null;
}

const sentence = (label: string) => `${label.charAt(0).toUpperCase()}${label.slice(1)}.`;

/** Saves of the same words typed into the same field within a quarter of an hour are one deed. */
function runOf(deed: Deed): string {
  const isTyped =
    deed.type === "change" &&
    (deed.changes.note !== undefined || deed.changes.speaker !== undefined);
  if (!isTyped) return newId();
  const quarter = Math.floor(Date.now() / 900_000);
  return `${deed.claim} ${Object.keys(deed.changes).join()} ${quarter}`;
}
