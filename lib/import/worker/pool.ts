import path from "node:path";
import { fileURLToPath } from "node:url";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { TaskMessages } from "#lib/worker/child-handle.ts";
import { oncePerProcess } from "#lib/worker/once.ts";
import { openPool, type Pool, type PoolOptions } from "#lib/worker/pool.ts";
import type { Source } from "../source.ts";

const PASTE = "Import it in parts, or paste its words.";

const MESSAGES: TaskMessages = {
  tooLong: (seconds) => `This took longer than ${seconds} seconds to read. ${PASTE}`,
  tooLarge: `Reading this takes more memory than an article may. ${PASTE}`,
  cancelled: "The import was stopped. Nothing was kept of it.",
  mistake:
    "Galley made a mistake while reading this. Paste its words instead, and tell who runs Galley.",
  tooMany: "Many imports are being read. Try again in a moment.",
  logged: "An import failed.",
};

const OPTIONS: PoolOptions = {
  workers: 2,
  waiting: 16,
  idle: 30_000,
  time: 10_000,
  memory: 256,
  thread: path.join(path.dirname(fileURLToPath(import.meta.url)), "thread.ts"),
  messages: MESSAGES,
};

/** Opens a pool of children that read sources; tests name other options. */
export function openReadingPool(options?: Partial<PoolOptions>): Pool<Source, ImportedArticle> {
  return openPool({ ...OPTIONS, ...options });
}

const POOL = oncePerProcess("reading-pool", openReadingPool);

/**
 * Reads a source outside of this process, so that it can neither hold the server up nor end it: at most
 * 10 seconds and 256 MiB, two at a time. Refuses what `readSource` refuses, `too_large` beyond a limit,
 * `busy` where too many wait, and `failed` for a mistake of ours, which is written down. Stops when the
 * signal aborts.
 */
export function readInWorker(
  source: Source,
  signal?: AbortSignal,
): Promise<ImportedArticle | Refusal> {
  return POOL.ask(source, signal);
}
