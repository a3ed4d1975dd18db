import { type AsyncResult, refuse } from "#lib/domain/refusal.ts";
import { oncePerProcess } from "#lib/worker/once.ts";
import { hashPassword } from "./passwords.ts";

/** Who waits: somebody whom we know by their session or device goes before everybody else. */
export type Lane = "known" | "anyone";

/** A place where costly work waits for its turn. */
export interface PasswordQueue {
  /** Does the work when its turn comes; refuses as `busy` at once where too many wait already. */
  readonly run: <T>(work: () => Promise<T>, lane: Lane) => AsyncResult<T>;
}

/**
 * How many passwords are worked on at once. Each takes one of the four threads that Node has for all
 * that waits, files and names of hosts too, and memory of 19 MiB.
 */
const MAX_CONCURRENT = 2;

/** How many may wait in each lane: some five seconds' worth. */
const MAX_WAITING = 200;

/** Seconds after which a queue that was full has room again. */
const RETRY_AFTER = 5;

export function createPasswordQueue(): PasswordQueue {
  const waiting: Readonly<Record<Lane, (() => void)[]>> = { known: [], anyone: [] };
  let free = MAX_CONCURRENT;

  const take = (lane: Lane): Promise<void> | null => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    if (waiting[lane].length >= MAX_WAITING) return null;
    return new Promise((resolve) => waiting[lane].push(resolve));
  };
  const give = () => {
    const next = waiting.known.shift() ?? waiting.anyone.shift();
    if (next) next();
    else free += 1;
  };

  return {
    async run(work, lane) {
      const turn = take(lane);
      if (turn === null) return refuse("busy", BUSY, { retryAfter: RETRY_AFTER });
      await turn;
      try {
        return await work();
      } finally {
        give();
      }
    },
  };
}

export const passwordQueue = oncePerProcess("password-queue", createPasswordQueue);

/** What is stored of a new password, when its turn comes. */
export function hashQueued(
  password: string,
  lane: Lane,
  queue: PasswordQueue = passwordQueue,
): AsyncResult<string> {
  return queue.run(() => hashPassword(password), lane);
}

const BUSY = "Very many people sign in just now. Wait a few seconds, then try again.";
