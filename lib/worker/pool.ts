import { refuse } from "#lib/domain/refusal.ts";
import { type Child, type ChildOptions, startChild } from "./child-handle.ts";

/** Child processes that share the tasks of a queue. */
export interface Pool<Task, Answer> {
  /**
   * Does a task outside of this process, or says why it cannot be done; `busy` where too many wait
   * already. Stops when the signal aborts.
   */
  readonly ask: Child<Task, Answer>["ask"];
}

/** How many children work at once, how many tasks wait, and what each may take. */
export interface PoolOptions extends ChildOptions {
  readonly workers: number;
  readonly waiting: number;
  /** Milliseconds that a child without a task stays for the next one. */
  readonly idle: number;
}

/** A child without a task, and the timer that ends it. */
interface Idle<Task, Answer> {
  readonly child: Child<Task, Answer>;
  readonly leaving: NodeJS.Timeout;
}

/** Opens an empty pool. Children start with the first tasks and end by themselves. */
export function openPool<Task extends object, Answer>(options: PoolOptions): Pool<Task, Answer> {
  const idle: Idle<Task, Answer>[] = [];
  const queue: (() => void)[] = [];
  let busy = 0;

  const acquire = async (): Promise<boolean> => {
    if (busy < options.workers) {
      busy++;
      return true;
    }
    if (queue.length >= options.waiting) return false;
    await new Promise<void>((resolve) => queue.push(resolve));
    return true;
  };
  const release = () => {
    const next = queue.shift();
    if (next) next();
    else busy--;
  };
  const keep = (child: Child<Task, Answer>) => {
    if (!child.isOpen()) return;
    const leave = () => {
      idle.splice(idle.indexOf(entry), 1);
      child.end();
    };
    const entry = { child, leaving: setTimeout(leave, options.idle).unref() };
    idle.push(entry);
  };

  return {
    async ask(task, signal) {
      if (!(await acquire())) return refuse("busy", options.messages.tooMany, { retryAfter: 5 });
      try {
        if (signal?.aborted) return refuse("failed", options.messages.cancelled);
        const child = takeIdle(idle) ?? startChild<Task, Answer>(options);
        const answer = await child.ask(task, signal);
        keep(child);
        return answer;
      } finally {
        release();
      }
    },
  };
}

function takeIdle<Task, Answer>(idle: Idle<Task, Answer>[]): Child<Task, Answer> | undefined {
  const last = idle.pop();
  if (last === undefined) return undefined;
  clearTimeout(last.leaving);
  return last.child.isOpen() ? last.child : takeIdle(idle);
}
