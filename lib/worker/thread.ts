import { getPriority, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import type { Refusal } from "#lib/domain/refusal.ts";
import { BEGUN, type Outcome, thrown } from "./messages.ts";

/** Pages that people wait for have priority over imports and exports. */
const NICE = 10;

/**
 * The thread's side of a child process: does each task that comes, and sends back its answer, or what it throws.
 * Call it when everything is loaded: it lowers the thread's priority, with which starting beside a busy
 * program would take longer than most tasks may. A thread that locks what others need names a smaller
 * `nice` (0 to 19).
 */
export function takeTasks<Task, Answer>(
  work: (task: Task) => Answer | Refusal | Promise<Answer | Refusal>,
  nice = NICE,
): void {
  // On Linux each thread has a priority of its own; elsewhere this is the whole process's. Where all of Galley
  // was started with a lower priority, this must not raise it.
  setPriority(Math.max(nice, getPriority()));
  parentPort?.on("message", async (task: Task) => {
    parentPort?.postMessage(BEGUN);
    parentPort?.postMessage(await outcomeOf(() => work(task)));
  });
}

async function outcomeOf<Answer>(
  work: () => Answer | Refusal | Promise<Answer | Refusal>,
): Promise<Outcome<Answer>> {
  try {
    return { kind: "done", answer: await work() };
  } catch (error) {
    return thrown(error);
  }
}
