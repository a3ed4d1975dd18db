import { CHANGED_BEHIND } from "#db/seals.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";

/**
 * What the disk and the database say (https://www.sqlite.org/rescode.html) that the asker can do
 * something about, as a refusal: `storage_full`, `busy`, `exists`, `failed`. Null for every other error.
 */
export function refuseByStorage(error: unknown): Refusal | null {
  const code = codeOf(error);
  if (NO_ROOM.includes(code)) {
    const message =
      "The server cannot write to its disk, which may be full. What was saved before is safe; tell who runs Galley.";
    return refuse("storage_full", message);
  }
  if (code === "SQLITE_BUSY" || code.startsWith("SQLITE_BUSY_")) {
    const message = "The database is busy with long work. Try again in a moment.";
    return refuse("busy", message, { retryAfter: 2 });
  }
  if (code === "SQLITE_CONSTRAINT_TRIGGER" && String(error).includes(CHANGED_BEHIND)) {
    const message =
      "What this changes was damaged, or changed behind Galley’s back. Nothing was written. Tell who runs Galley: galley verify says more.";
    return refuse("failed", message);
  }
  if (code === "SQLITE_CONSTRAINT_PRIMARYKEY") {
    return refuse("exists", "This identifier is taken. Make a new one and send it again.");
  }
  return null;
}

/** A full disk, a quota or a limit of the file's size; SQLite tells the latter two as a failed write. */
const NO_ROOM = ["SQLITE_FULL", "SQLITE_IOERR_WRITE", "ENOSPC", "EDQUOT", "EFBIG"];

/** The code of an error of the system or the database; empty for others. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
