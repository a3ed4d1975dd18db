import { type DatabaseFault, databaseFaultOf } from "#db/errors.ts";
import { isDatabaseRefused } from "#db/open-error.ts";

/**
 * What to tell of an error that is no mistake of ours: of the system, such as a file that is not there,
 * or of the database, such as a full disk. Null for any other.
 */
export function describeSystemError(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { message } = error;
  const fault = databaseFaultOf(error);
  const known = fault === null ? undefined : MESSAGES[fault];
  if (known) return `${known.what} (${message}). ${known.next}`;
  return "syscall" in error || isDatabaseRefused(error) ? message : null;
}

const AGAIN = "then type the same again.";

const BROKEN = {
  what: "The disk cannot be read or written",
  next: `See that it is well and has room, ${AGAIN}`,
};

const MESSAGES: Partial<Readonly<Record<DatabaseFault, { what: string; next: string }>>> = {
  full: { what: "The disk is full", next: `Make room, ${AGAIN}` },
  write: BROKEN,
  io: BROKEN,
  busy: {
    what: "Another program has locked the database",
    next: `Wait until it is done, ${AGAIN}`,
  },
  forbidden: {
    what: "The database may not be written",
    next: `See who may write there, ${AGAIN}`,
  },
};
