import { parseJson } from "#lib/domain/parse.ts";
import { type BrowserStorage, namesIn, tryKeep } from "../storage.ts";
import type { PerformedAct } from "./act.ts";
import { isPerformedAct } from "./registry.ts";

/** An act that the server has not answered yet. */
export interface OutboxEntry {
  /** UUIDv7: earlier acts sort first. */
  readonly key: string;
  readonly act: PerformedAct;
  /** The claim's version when it was done; null where none was known. */
  readonly seen: number | null;
  /** The draft whose words it carries, to be emptied with the answer. */
  readonly draft: { readonly name: string; readonly text: string } | null;
}

/** Where unanswered acts outlive a reload, each under its person, its article and its key. */
export interface Outbox {
  /** Whether there was room for it. */
  readonly keep: (kept: OutboxEntry) => boolean;
  /** Forgets one that has been answered. */
  readonly drop: (kept: Pick<OutboxEntry, "key" | "act">) => void;
  /** A person's, the earliest first. */
  readonly read: (person: string) => readonly OutboxEntry[];
  /** Whether an act in it carries the words of the draft of this name. */
  readonly carries: (draft: string) => boolean;
}

/** Every entry begins with this; then comes whose it is. */
export const OUTBOX = "galley outbox";

/** An outbox on such a storage. One entry an act, so that two tabs never overwrite each other. */
export function createOutbox(storage: BrowserStorage): Outbox {
  const readUnder = (prefix: string) =>
    namesIn(storage)
      .filter((name) => name.startsWith(prefix))
      .map((name) => parseKept(storage.getItem(name)))
      .filter((kept) => kept !== null);
  return {
    // Where there is no room, the page asks before it closes.
    keep: (kept) => tryKeep(storage, nameOf(kept), JSON.stringify(kept)),
    drop: (kept) => storage.removeItem(nameOf(kept)),
    read: (person) => readUnder(`${OUTBOX} ${person} `).sort((a, b) => (a.key < b.key ? -1 : 1)),
    carries: (name) => readUnder(`${OUTBOX} `).some(({ draft }) => draft?.name === name),
  };
}

function nameOf({ act, key }: Pick<OutboxEntry, "key" | "act">): string {
  return `${OUTBOX} ${act.by.id} ${act.article} ${key}`;
}

function parseKept(text: string | null): OutboxEntry | null {
  const kept = withKind(parseJson(text));
  return isKept(kept) ? kept : null;
}

/** Earlier versions of Galley kept the kind of an act as its `type`. */
function withKind(value: unknown): unknown {
  if (!isObject(value) || !("act" in value) || !isObject(value.act)) return value;
  if ("kind" in value.act || !("type" in value.act)) return value;
  const { type: kind, ...act } = value.act;
  return { ...value, act: { kind, ...act } };
}

function isKept(value: unknown): value is OutboxEntry {
  if (!isObject(value) || !("act" in value)) return false;
  return "key" in value && "seen" in value && "draft" in value && isPerformedAct(value.act);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

let isClosed = false;

/** For a page that its person has signed out of: whatever still goes on in it is kept no more. */
export function closeOutbox(): void {
  isClosed = true;
}

/** This browser's outbox; null on the server, and once it is closed. */
export function browserOutbox(): Outbox | null {
  return typeof window === "undefined" || isClosed ? null : createOutbox(window.localStorage);
}
