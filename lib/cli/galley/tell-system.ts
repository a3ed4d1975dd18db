import { isDatabaseRefused } from "#db/refused.ts";
import { codeOf } from "#lib/usecases/storage.ts";

/**
 * What to tell of an error that is no mistake of ours: of the system, such as a file that is not there,
 * or of the database, such as a full disk (https://www.sqlite.org/rescode.html). Null for any other.
 */
export function tellSystemError(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { message } = error;
  const found = WORDS.find(([codes]) => codes.test(codeOf(error)));
  if (found) return `${found[1]} (${message}). ${found[2]}`;
  return "syscall" in error || isDatabaseRefused(error) ? message : null;
}

const AGAIN = "then type the same again.";

const WORDS: readonly (readonly [RegExp, string, string])[] = [
  [/^SQLITE_FULL/, "The disk is full", `Make room, ${AGAIN}`],
  [
    /^SQLITE_IOERR/,
    "The disk cannot be read or written",
    `See that it is well and has room, ${AGAIN}`,
  ],
  [/^SQLITE_BUSY/, "Another program has locked the database", `Wait until it is done, ${AGAIN}`],
  [/^SQLITE_READONLY/, "The database may not be written", `See who may write there, ${AGAIN}`],
];
