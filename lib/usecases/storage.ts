import { databaseFaultOf } from "#db/errors.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";

/**
 * What the disk and the database say that the asker can do something about, as a refusal: `storage_full`, `busy`, `exists`, `failed`. Null for every other error.
 */
export function refuseByStorage(error: unknown): Refusal | null {
  switch (databaseFaultOf(error)) {
    case "full":
    case "write":
      return refuse(
        "storage_full",
        "The server cannot write to its disk, which may be full. What was saved before is safe; tell who runs Galley.",
      );
    case "busy":
      return refuse("busy", "The database is busy with long work. Try again in a moment.", {
        retryAfter: 2,
      });
    case "changed_behind":
      return refuse(
        "failed",
        "What this changes was damaged, or changed behind Galley’s back. Nothing was written. Tell who runs Galley: galley verify says more.",
      );
    case "taken":
      return refuse("exists", "This identifier is taken. Make a new one and send it again.");
    default:
      return null;
  }
}
