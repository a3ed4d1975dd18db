/** What errors of the database and the system mean: the one place that knows SQLite's codes. */

import { codeOf } from "#lib/domain/error-code.ts";

/** Part of the message with which a seal's trigger refuses a row that was changed behind Galley's back. */
export const CHANGED_BEHIND = "changed behind Galley’s back";

/** What went wrong, as far as somebody can do something about it. */
export const DATABASE_FAULTS = [
  "full",
  /** A failed write: SQLite reports a quota, or a limit of the file's size, in this way. */
  "write",
  /** The disk cannot be read or written. */
  "io",
  /** Another process has locked the database. */
  "busy",
  /** The database may not be opened or written by this account. */
  "forbidden",
  /** The file does not hold what a database does. */
  "damaged",
  /** A row or its seal was changed by something other than Galley. */
  "changed_behind",
  /** A row with this primary key is there. */
  "taken",
] as const;
/** What is wrong with the database or its disk. */
export type DatabaseFault = (typeof DATABASE_FAULTS)[number];

/** Result codes (https://www.sqlite.org/rescode.html) and those of the system, by what they mean. */
const FAULTS: readonly (readonly [RegExp, DatabaseFault])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)$/, "full"],
  [/^SQLITE_IOERR_WRITE$/, "write"],
  [/^SQLITE_IOERR/, "io"],
  [/^SQLITE_BUSY/, "busy"],
  [/^SQLITE_(CANTOPEN|READONLY|PERM|AUTH)/, "forbidden"],
  [/^SQLITE_(CORRUPT|NOTADB|ERROR|FORMAT|MISMATCH|TOOBIG|NOMEM)/, "damaged"],
  [/^SQLITE_CONSTRAINT_PRIMARYKEY$/, "taken"],
];

/** What an error of the database or the disk means; null for every other error. */
export function databaseFaultOf(error: unknown): DatabaseFault | null {
  const code = codeOf(error);
  if (code === "SQLITE_CONSTRAINT_TRIGGER") {
    return String(error).includes(CHANGED_BEHIND) ? "changed_behind" : null;
  }
  return FAULTS.find(([codes]) => codes.test(code))?.[1] ?? null;
}

/** Whether an error says one of these. */
export function isDatabaseFault(
  error: unknown,
  ...faults: readonly DatabaseFault[]
): error is Error {
  const fault = databaseFaultOf(error);
  return fault !== null && faults.includes(fault);
}
