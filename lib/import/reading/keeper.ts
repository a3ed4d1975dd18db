/**
 * The process in which a source is read, in a thread with a limit of memory. A process of its own, since
 * V8 ends all of it where one large allocation in a thread passes the limit; and a thread in it, so that
 * something here still notices when the server has gone while a source is read without end.
 *
 * Arguments: the thread's file, and its memory in MiB.
 */
import { setPriority } from "node:os";
import { Worker } from "node:worker_threads";
import { OUT_OF_MEMORY } from "./exit-code.ts";
import { thrown } from "./outcome.ts";

/** Whoever waits for a page goes before whoever imports. */
const NICE = 10;

const [file = "", memory] = process.argv.slice(2);

setPriority(NICE);
const thread = new Worker(file, {
  resourceLimits: { maxOldGenerationSizeMb: Number(memory) },
  // What it throws is told with the outcome.
  stderr: true,
});
process.on("message", (source) => thread.postMessage(source));
process.on("disconnect", () => process.exit());
// A terminal interrupts all that it runs; whether what is read is still wanted, the one who asked says.
process.on("SIGINT", () => {});
thread.on("message", (outcome) => process.send?.(outcome));
thread.on("error", (error) => {
  if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") process.exit(OUT_OF_MEMORY);
  process.send?.(thrown(error), () => process.exit(1));
});
