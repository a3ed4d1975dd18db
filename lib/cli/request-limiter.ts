/** Runs a few requests at a time, each sender in turn, where many at once would hold up all others. */

export interface RequestLimiter {
  /**
   * Runs the work when it is the sender's turn; the work calls `release` when it is done. False, with
   * nothing done, where too many wait already.
   */
  readonly run: (sender: string, work: (release: () => void) => void) => boolean;
}

export interface RequestLimits {
  /** How many run at once, of one sender and of all. */
  readonly maxRunningPerSender: number;
  readonly maxRunning: number;
  /** How many may wait, of one sender and of all. */
  readonly maxWaitingPerSender: number;
  readonly maxWaiting: number;
  /** Milliseconds after which slow work no longer keeps the next one waiting. */
  readonly timeout: number;
}

type Work = (release: () => void) => void;

export function createRequestLimiter(limits: RequestLimits): RequestLimiter {
  const { maxRunningPerSender, maxRunning, maxWaitingPerSender, maxWaiting, timeout } = limits;
  /** By sender, the one whose turn is next first. */
  const waiting = new Map<string, Work[]>();
  let count = 0;
  /** How many of each sender are running. */
  const running = new Map<string, number>();
  let allRunning = 0;

  const step = (sender: string, by: 1 | -1) => {
    const left = (running.get(sender) ?? 0) + by;
    if (left > 0) running.set(sender, left);
    else running.delete(sender);
    allRunning += by;
  };
  const start = (sender: string, work: Work) => {
    step(sender, 1);
    let isRunning = true;
    const release = () => {
      if (!isRunning) return;
      isRunning = false;
      clearTimeout(timer);
      step(sender, -1);
      startNext();
    };
    const timer = setTimeout(release, timeout);
    timer.unref();
    work(release);
  };
  const startNext = () => {
    if (allRunning >= maxRunning) return;
    const next = [...waiting].find(([one]) => (running.get(one) ?? 0) < maxRunningPerSender);
    if (!next) return;
    const [sender, [work, ...others]] = next;
    waiting.delete(sender);
    // To the end, so that one who sends very much keeps others waiting for one turn only.
    if (others.length > 0) waiting.set(sender, others);
    count -= 1;
    if (work) start(sender, work);
  };

  return {
    run(sender, work) {
      const own = waiting.get(sender) ?? [];
      if (count >= maxWaiting || own.length >= maxWaitingPerSender) return false;
      waiting.set(sender, [...own, work]);
      count += 1;
      startNext();
      return true;
    },
  };
}
