import { getPriority, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import type { Refusal } from "#lib/domain/refusal.ts";
import { BEGUN, type Outcome, thrown } from "./messages.ts";

/** Whoever waits for a page goes before whoever imports or exports. */
const NICE = 10;

/**
 * The thread's side of a child process: does each task that comes, and sends back its answer, or what it throws.
 * To be called when everything is loaded: from then on the thread stands back for others. While it
 * started it did not, since beside a busy program that would take longer than most tasks may. A thread
 * for which others wait, since it locks what they need, names a smaller `nice` (0 to 19).
 */
export function takeTasks<Task, Answer>(
  work: (task: Task) => Answer | Refusal | Promise<Answer | Refusal>,
  nice = NICE,
): void {
  // On Linux each thread has a priority of its own; elsewhere this is the whole process's. Who is still
  // nicer, since all of Galley was started so, may not become less nice.
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
