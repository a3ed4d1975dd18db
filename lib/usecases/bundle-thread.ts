/** The thread in which bundles are looked at and taken in, one after the other. */
import { joinDatabase } from "#db/open.ts";
import { takeTasks } from "#lib/apart/take-tasks.ts";
import type { BundleImported, BundlePreview } from "#lib/domain/bundle-contents.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { BundleTask } from "./bundle-apart.ts";
import { guestOn } from "./context.ts";
import { importBundle, previewBundle } from "./import-bundle.ts";
import { refuseByStorage } from "./storage.ts";

const DEEDS = { preview: previewBundle, import: importBundle } as const;

// While a bundle is stored, others wait to write: nobody goes first.
takeTasks(perform, 0);

async function perform(task: BundleTask): Promise<BundlePreview | BundleImported | Refusal> {
  const { db, close } = joinDatabase(task.file);
  try {
    const { deed, user, session } = task;
    return await DEEDS[deed]({ ...guestOn(db), user, ...(session && { session }) }, task);
  } catch (error) {
    const refusal = refuseByStorage(error);
    if (refusal) return refusal;
    throw error;
  } finally {
    await close();
  }
}
