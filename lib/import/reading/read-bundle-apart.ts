import path from "node:path";
import { fileURLToPath } from "node:url";
import { oncePerProcess } from "#lib/apart/once.ts";
import { openRoom } from "#lib/apart/room.ts";
import type { WorkWords } from "#lib/apart/worker.ts";
import type { ArticleBundle } from "#lib/domain/bundle.ts";
import type { Refusal } from "#lib/domain/refusal.ts";

/** This folder on the disk: the process runs from the sources, also where Next has bundled us. */
const folder = path.dirname(fileURLToPath(import.meta.url));

const WORDS: WorkWords = {
  tooLong: (seconds) => `This took longer than ${seconds} seconds to read. Is it a bundle?`,
  tooLarge: "Reading this takes more memory than a bundle may. Is it one?",
  cancelled: "The import was stopped. Nothing was kept of it.",
  mistake: "Galley made a mistake while reading this bundle. Tell who runs Galley.",
  tooMany: "Other bundles are being read. Try again in a moment.",
  logged: "Reading a bundle failed.",
};

const ROOM = oncePerProcess("bundle-room", () =>
  openRoom<{ readonly bytes: Uint8Array }, ArticleBundle>({
    workers: 1,
    waiting: 4,
    idle: 5_000,
    time: 30_000,
    memory: 1_024,
    files: {
      keeper: path.join(folder, "../../apart/keeper.ts"),
      thread: path.join(folder, "bundle-thread.ts"),
    },
    words: WORDS,
  }),
);

/**
 * Reads a bundle outside of this process: at most 30 seconds and 1,024 MiB, one at a time. Refuses what
 * `readBundle` refuses, `too_large` beyond a limit, `busy` where too many wait, and `failed` for a
 * mistake of ours, which is written down. Stops when the signal aborts.
 */
export function readBundleApart(
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<ArticleBundle | Refusal> {
  return ROOM.ask({ bytes }, signal);
}
