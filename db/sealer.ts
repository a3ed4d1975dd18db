/**
 * What a seal is: HMAC-SHA-256 (RFC 2104) over a row's table and all its columns, each with its type and
 * length before it, so that none can run into the next. And the totals of all seals, which show when a row was
 * removed with its seal: for each table the number of rows and the exclusive or of their seals, under an
 * HMAC of their own.
 */
import { createHmac, createSecretKey, type KeyObject } from "node:crypto";

/** A value as the database gives it, whole numbers as bigint. */
export type Value = null | string | bigint | number | Uint8Array;

/** Seals and sums with one key. */
export interface Sealer {
  readonly seal: (values: Iterable<Value>) => Buffer;
  /** Totals of so many empty tables. */
  readonly startTotals: (tables: number) => Buffer;
  /** Totals with one seal of a table more, less or changed. Wrong ones stay wrong. */
  readonly changeTotals: (totals: Buffer, change: Change) => Buffer;
  /** Totals with many such changes at once. */
  readonly applyPending: (totals: Buffer, pending: PendingTotals) => Buffer;
  readonly isRight: (totals: Buffer) => boolean;
}

/** What the changes of a transaction add up to, table by table: rows more or less, and their sum. */
export type PendingTotals = Map<number, { rows: number; readonly sum: Buffer }>;

/** Adds a change to the pending ones. */
export function addPending(pending: PendingTotals, { table, removed, added }: Change): void {
  let entry = pending.get(table);
  if (!entry) {
    entry = { rows: 0, sum: Buffer.alloc(SEAL) };
    pending.set(table, entry);
  }
  if (removed) addTo(entry.sum, removed);
  if (added) addTo(entry.sum, added);
  entry.rows += (added ? 1 : 0) - (removed ? 1 : 0);
}

/** A row’s seal that goes out of the totals, and the one that comes in its place. */
export interface Change {
  /** The number of the table. */
  readonly table: number;
  readonly removed: Uint8Array | null;
  readonly added: Uint8Array | null;
}

const SEAL = 32;
const COUNT = 8;
const ENTRY = COUNT + SEAL;

/** Seals with a key of hexadecimal digits. */
export function sealerWith(hex: string): Sealer {
  const key = createSecretKey(Buffer.from(hex, "hex"));
  // Each change reads what the one before has written: it need not be checked again.
  let known: Buffer | null = null;
  const isRight = (totals: Buffer) =>
    (known?.equals(totals) ?? false) || macOf(key, totals).equals(totals.subarray(0, SEAL));
  const applyPending = (totals: Buffer, pending: PendingTotals) => {
    if (!isRight(totals)) return totals;
    const next = Buffer.from(totals);
    for (const [table, change] of pending) {
      const { rows, sum } = totalOf(next, table);
      addTo(sum, change.sum);
      next.writeBigInt64BE(rows + BigInt(change.rows), SEAL + table * ENTRY);
    }
    macOf(key, next).copy(next);
    known = next;
    return next;
  };
  return {
    seal: (values) => createHmac("sha256", key).update(encode(values)).digest(),
    startTotals(tables) {
      const totals = Buffer.alloc(SEAL + tables * ENTRY);
      macOf(key, totals).copy(totals);
      return totals;
    },
    isRight,
    changeTotals(totals, change) {
      const pending: PendingTotals = new Map();
      addPending(pending, change);
      return applyPending(totals, pending);
    },
    applyPending,
  };
}

/** How many rows of a table there are, and what their seals sum up to. */
export function totalOf(totals: Buffer, table: number): { rows: bigint; sum: Buffer } {
  const at = SEAL + table * ENTRY;
  if (at + ENTRY > totals.length) return { rows: -1n, sum: Buffer.alloc(0) };
  return {
    rows: totals.readBigInt64BE(at),
    sum: totals.subarray(at + COUNT, at + ENTRY),
  };
}

/** Adds a seal to a sum, or takes it away. */
export function addTo(sum: Buffer, seal: Uint8Array): void {
  for (let at = 0; at < SEAL; at++) sum[at] = (sum[at] ?? 0) ^ (seal[at] ?? 0);
}

function macOf(key: KeyObject, totals: Buffer): Buffer {
  return createHmac("sha256", key).update("totals").update(totals.subarray(SEAL)).digest();
}

function encode(values: Iterable<Value>): string {
  let encoded = "";
  for (const value of values) {
    if (value === null) encoded += "0;";
    else if (typeof value === "string") encoded += `s${value.length}:${value};`;
    else if (typeof value === "bigint") encoded += `i${value};`;
    else if (typeof value === "number") encoded += `r${value};`;
    else encoded += `b${value.length}:${Buffer.from(value).toString("hex")};`;
  }
  return encoded;
}
