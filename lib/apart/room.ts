import { refuse } from "#lib/domain/refusal.ts";
import { startWorker, type Worker, type WorkTerms } from "./worker.ts";

/** Workers that take turns at whatever is brought. */
export interface Room<Task, Answer> {
  /**
   * Does a task outside of this process, or says why it cannot be done; `busy` where too many wait
   * already. Stops when the signal aborts.
   */
  readonly ask: Worker<Task, Answer>["ask"];
}

/** How many work at once, how many wait for them, and what each task may take. */
export interface RoomTerms extends WorkTerms {
  readonly workers: number;
  readonly waiting: number;
  /** Milliseconds that a worker without a task stays, for the next one. */
  readonly idle: number;
}

/** A worker without a task, and the timer after which it goes. */
interface Resting<Task, Answer> {
  readonly worker: Worker<Task, Answer>;
  readonly leaving: NodeJS.Timeout;
}

/** Opens a room in which nobody works yet. Workers come with the first tasks and go by themselves. */
export function openRoom<Task extends object, Answer>(terms: RoomTerms): Room<Task, Answer> {
  const resting: Resting<Task, Answer>[] = [];
  const queue: (() => void)[] = [];
  let busy = 0;

  const takePlace = async (): Promise<boolean> => {
    if (busy < terms.workers) {
      busy++;
      return true;
    }
    if (queue.length >= terms.waiting) return false;
    await new Promise<void>((resolve) => queue.push(resolve));
    return true;
  };
  const givePlace = () => {
    const next = queue.shift();
    if (next) next();
    else busy--;
  };
  const rest = (worker: Worker<Task, Answer>) => {
    if (!worker.isOpen()) return;
    const leave = () => {
      resting.splice(resting.indexOf(entry), 1);
      worker.end();
    };
    const entry = { worker, leaving: setTimeout(leave, terms.idle).unref() };
    resting.push(entry);
  };

  return {
    async ask(task, signal) {
      if (!(await takePlace())) return refuse("busy", terms.words.tooMany, { retryAfter: 5 });
      try {
        if (signal?.aborted) return refuse("failed", terms.words.cancelled);
        const worker = takeOpen(resting) ?? startWorker<Task, Answer>(terms);
        const answer = await worker.ask(task, signal);
        rest(worker);
        return answer;
      } finally {
        givePlace();
      }
    },
  };
}

function takeOpen<Task, Answer>(
  resting: Resting<Task, Answer>[],
): Worker<Task, Answer> | undefined {
  const last = resting.pop();
  if (last === undefined) return undefined;
  clearTimeout(last.leaving);
  return last.worker.isOpen() ? last.worker : takeOpen(resting);
}
