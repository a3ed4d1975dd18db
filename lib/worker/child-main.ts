/**
 * The process in which tasks are done, in a thread with a limit of memory. A process of its own, since
 * V8 ends all of it where one large allocation in a thread passes the limit; and a thread in it, so that
 * something here still notices when the server has gone while a task runs without end.
 *
 * Arguments: the thread's file, and its memory in MiB.
 */
import { Worker } from "node:worker_threads";
import { OUT_OF_MEMORY, thrown } from "./messages.ts";

const [file = "", memory] = process.argv.slice(2);

const thread = new Worker(file, {
  resourceLimits: { maxOldGenerationSizeMb: Number(memory) },
  // What it throws is told with the outcome.
  stderr: true,
});
process.on("message", (task) => thread.postMessage(task));
process.on("disconnect", () => process.exit());
// A terminal interrupts all that it runs; whether the task is still wanted, the one who asked says.
process.on("SIGINT", () => {});
thread.on("message", (outcome) => process.send?.(outcome));
thread.on("error", (error) => {
  if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") process.exit(OUT_OF_MEMORY);
  process.send?.(thrown(error), () => process.exit(1));
});
