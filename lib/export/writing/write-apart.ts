import path from "node:path";
import { fileURLToPath } from "node:url";
import { oncePerProcess } from "#lib/apart/once.ts";
import { openRoom } from "#lib/apart/room.ts";
import type { WorkWords } from "#lib/apart/worker.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { ExportedFile, ExportTask } from "../registry.ts";

/** This folder on the disk: the process runs from the sources, also where Next has bundled us. */
const folder = path.dirname(fileURLToPath(import.meta.url));

const WORDS: WorkWords = {
  tooLong: (seconds) =>
    `This took longer than ${seconds} seconds to write. Try again, or take another format.`,
  tooLarge: "Writing this takes more memory than a file may. Take another format.",
  cancelled: "The export was stopped.",
  mistake:
    "Galley made a mistake while writing this. Take another format, and tell who runs Galley.",
  tooMany: "Many exports are being written. Try again in a moment.",
  logged: "An export failed.",
};

const ROOM = oncePerProcess("writing-room", () =>
  openRoom<ExportTask, ExportedFile>({
    workers: 2,
    waiting: 32,
    // Whoever exports mostly does so again, and a new process needs longer than most files.
    idle: 300_000,
    time: 60_000,
    memory: 512,
    files: {
      keeper: path.join(folder, "../../apart/keeper.ts"),
      thread: path.join(folder, "thread.ts"),
    },
    words: WORDS,
  }),
);

/**
 * Writes a file outside of this process, so that it can neither hold the server up nor end it: at most
 * 60 seconds and 512 MiB, two at a time. Refuses what `exportFile` refuses, `too_large` beyond a limit,
 * `busy` where too many wait, and `failed` for a mistake of ours, which is written down. Stops when the
 * signal aborts.
 */
export function writeApart(
  task: ExportTask,
  signal?: AbortSignal,
): Promise<ExportedFile | Refusal> {
  return ROOM.ask(task, signal);
}
