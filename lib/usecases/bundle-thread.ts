/** The thread in which bundles are previewed and imported, one after the other. */
import { openExistingDatabase } from "#db/open.ts";
import type { BundleImported, BundlePreview } from "#lib/domain/bundle/contents.ts";
import type { AsyncResult } from "#lib/domain/refusal.ts";
import { takeTasks } from "#lib/worker/thread.ts";
import type { BundleTask } from "./bundle-pool.ts";
import { baseContextOn } from "./context.ts";
import { importBundle, previewBundle } from "./import-bundle.ts";
import { refuseByStorage } from "./storage.ts";

const VERBS = { preview: previewBundle, import: importBundle } as const;

// While a bundle is stored, others wait to write: it keeps its normal priority.
takeTasks(perform, 0);

async function perform(task: BundleTask): AsyncResult<BundlePreview | BundleImported> {
  const { db, close } = openExistingDatabase(task.file);
  try {
    const { verb, user, session } = task;
    return await VERBS[verb]({ ...baseContextOn(db), user, ...(session && { session }) }, task);
  } catch (error) {
    const refusal = refuseByStorage(error);
    if (refusal) return refusal;
    throw error;
  } finally {
    await close();
  }
}
