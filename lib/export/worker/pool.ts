import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { TaskMessages } from "#lib/worker/child-handle.ts";
import { oncePerProcess } from "#lib/worker/once.ts";
import { openPool } from "#lib/worker/pool.ts";
import type { ExportedFile, ExportTask } from "../registry.ts";

const MESSAGES: TaskMessages = {
  tooLong: (seconds) =>
    `This took longer than ${seconds} seconds to write. Try again, or take another format.`,
  tooLarge: "Writing this takes more memory than a file may. Take another format.",
  cancelled: "The export was stopped.",
  mistake:
    "Galley made a mistake while writing this. Take another format, and tell who runs Galley.",
  tooMany: "Many exports are being written. Try again in a moment.",
  logged: "An export failed.",
};

const POOL = oncePerProcess("writing-pool", () =>
  openPool<ExportTask, ExportedFile>({
    workers: 2,
    waiting: 32,
    // Whoever exports mostly does so again, and a new process needs longer than most files.
    idle: 300_000,
    time: 60_000,
    memory: 512,
    thread: path.join(path.dirname(fileURLToPath(import.meta.url)), "thread.ts"),
    messages: MESSAGES,
  }),
);

/**
 * Writes a file outside of this process, so that it can neither hold the server up nor end it: at most
 * 60 seconds and 512 MiB, two at a time. Refuses what `exportFile` refuses, `too_large` beyond a limit,
 * `busy` where too many wait, and `failed` for a mistake of ours, which is written down. Stops when the
 * signal aborts.
 */
export function writeInWorker(
  task: ExportTask,
  signal?: AbortSignal,
): Promise<ExportedFile | Refusal> {
  return POOL.ask(task, signal);
}
