/** Lets requests in a few at a time, each sender in turn, where many at once would hold up all others. */

export interface Turnstile {
  /**
   * Lets one in when its turn comes; what it is given, it calls when it has gone through. False, with
   * nothing done, where too many wait already.
   */
  readonly enter: (sender: string, go: (leave: () => void) => void) => boolean;
}

export interface TurnstileTerms {
  /** How many are let through at once, of one sender and of all. */
  readonly atOnceOfOne: number;
  readonly atOnce: number;
  /** How many may wait, of one sender and of all. */
  readonly mostOfOne: number;
  readonly most: number;
  /** Milliseconds after which somebody who is slow no longer keeps the next one waiting. */
  readonly patience: number;
}

type Go = (leave: () => void) => void;

export function createTurnstile(terms: TurnstileTerms): Turnstile {
  const { atOnceOfOne, atOnce, mostOfOne, most, patience } = terms;
  /** By sender, the one whose turn is next first. */
  const waiting = new Map<string, Go[]>();
  let count = 0;
  /** How many of each sender are inside. */
  const inside = new Map<string, number>();
  let insideOfAll = 0;

  const step = (sender: string, by: 1 | -1) => {
    const left = (inside.get(sender) ?? 0) + by;
    if (left > 0) inside.set(sender, left);
    else inside.delete(sender);
    insideOfAll += by;
  };
  const letIn = (sender: string, go: Go) => {
    step(sender, 1);
    let isInside = true;
    const leave = () => {
      if (!isInside) return;
      isInside = false;
      clearTimeout(timer);
      step(sender, -1);
      letNextIn();
    };
    const timer = setTimeout(leave, patience);
    timer.unref();
    go(leave);
  };
  const letNextIn = () => {
    if (insideOfAll >= atOnce) return;
    const next = [...waiting].find(([one]) => (inside.get(one) ?? 0) < atOnceOfOne);
    if (!next) return;
    const [sender, [go, ...others]] = next;
    waiting.delete(sender);
    // To the end, so that one who sends very much keeps others waiting for one turn only.
    if (others.length > 0) waiting.set(sender, others);
    count -= 1;
    if (go) letIn(sender, go);
  };

  return {
    enter(sender, go) {
      const own = waiting.get(sender) ?? [];
      if (count >= most || own.length >= mostOfOne) return false;
      waiting.set(sender, [...own, go]);
      count += 1;
      letNextIn();
      return true;
    },
  };
}
