/** What somebody is writing, kept in this tab over a reload until it has been saved. */
import { useState } from "react";
import type { z } from "zod";
import { parseJson } from "#lib/domain/parse.ts";
import { tryKeep } from "../storage.ts";
import { browserOutbox } from "./outbox.ts";

/** Everything begins with this; then comes whose it is. */
export const DRAFTS = "galley draft";

/** Whose page this is; nobody's once they have signed out of it, and then nothing is kept any more. */
let owner: string | null = "nobody";

/** From here on drafts are this person's: a tab may be signed in to by one after the other. */
export function ownDrafts(person: string | null): void {
  owner = person;
}

/** Whose page this is, or null. */
export const draftOwner = (): string | null => owner;

const nameOf = (name: string) => `${DRAFTS} ${owner} ${name}`;

/** The words kept under a name, or null. */
export function readDraft(name: string): string | null {
  if (typeof window === "undefined" || owner === null) return null;
  return window.sessionStorage.getItem(nameOf(name));
}

/** Keeps words under a name, where the browser has room for them; null forgets them. */
export function keepDraft(name: string, text: string | null): void {
  if (owner === null) return;
  if (text === null) {
    window.sessionStorage.removeItem(nameOf(name));
    return;
  }
  // Without room for them, the words stand in the field still, and saving them must go on.
  tryKeep(window.sessionStorage, nameOf(name), text);
}

export interface DraftOptions<Value, Initial> {
  /** A name of its own, such as `comment CLAIM`. */
  readonly name: string;
  /** What is kept must fit: a text is kept as it is, fields as JSON. */
  readonly shape: z.ZodType<Value>;
  readonly initial: Initial;
}

export interface StoredDraft<Value, Initial> {
  readonly value: Value | Initial;
  readonly change: (value: Value) => void;
  /** Shows it as it was at first; what was written is kept until it has been saved. */
  readonly hide: () => void;
  /** Forgets what was written. */
  readonly forget: () => void;
  /** Keeps what could not be saved, for another try. */
  readonly keep: () => void;
}

/**
 * Something being written; without anything kept it starts from `initial`. Words that an act is carrying
 * to the server already are not written any more.
 */
export function useStoredDraft<Value, Initial extends Value | null>(
  options: DraftOptions<Value, Initial>,
): StoredDraft<Value, Initial> {
  const { name, shape, initial } = options;
  const [value, setValue] = useState<Value | Initial>(() => readFree(name, shape) ?? initial);
  const keep = (next: Value | Initial) => {
    const text = typeof next === "string" ? next : JSON.stringify(next);
    keepDraft(name, next === null || next === initial ? null : text);
  };
  return {
    value,
    change(next) {
      setValue(next);
      keep(next);
    },
    hide: () => setValue(initial),
    forget: () => keepDraft(name, null),
    keep: () => keep(value),
  };
}

function readFree<Value>(name: string, shape: z.ZodType<Value>): Value | null {
  const text = browserOutbox()?.carries(name) ? null : readDraft(name);
  if (text === null) return null;
  return shape.safeParse(text).data ?? shape.safeParse(parseJson(text)).data ?? null;
}
