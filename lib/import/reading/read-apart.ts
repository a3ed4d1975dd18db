import path from "node:path";
import { fileURLToPath } from "node:url";
import { oncePerProcess } from "#lib/apart/once.ts";
import type { ImportedArticle } from "#lib/domain/imported.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import type { Source } from "../source.ts";
import { openReadingRoom } from "./reading-room.ts";

/** This folder on the disk: the reading process runs from the sources, also where Next has bundled us. */
const folder = path.dirname(fileURLToPath(import.meta.url));

const ROOM = oncePerProcess("reading-room", () =>
  openReadingRoom({
    workers: 2,
    waiting: 16,
    idle: 30_000,
    time: 10_000,
    memory: 256,
    files: {
      keeper: path.join(folder, "../../apart/keeper.ts"),
      thread: path.join(folder, "thread.ts"),
    },
  }),
);

/**
 * Reads a source outside of this process, so that it can neither hold the server up nor end it: at most
 * 10 seconds and 256 MiB, two at a time. Refuses what `readSource` refuses, `too_large` beyond a limit,
 * `busy` where too many wait, and `failed` for a mistake of ours, which is written down. Stops when the
 * signal aborts.
 */
export function readApart(
  source: Source,
  signal?: AbortSignal,
): Promise<ImportedArticle | Refusal> {
  return ROOM.ask(source, signal);
}
