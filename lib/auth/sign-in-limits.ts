/** How often somebody may be wrong. */

import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import { oncePerProcess } from "#lib/worker/once.ts";
import { type AttemptLimiter, createAttemptLimiter } from "./attempt-limiter.ts";

/** A try to sign in. */
export interface Attempt {
  readonly email: string;
  /** Who counts as one sender; see `networkOf`. */
  readonly network: string;
  /** The device that has signed in to this very account before, if it is one. */
  readonly device: string | null;
}

export interface Limits {
  /** All accounts together, from one sender: whoever tries one password on everybody is slowed. */
  readonly sender: AttemptLimiter;
  /** One account, from everywhere but its own devices. */
  readonly account: AttemptLimiter;
  /**
   * One account from one of its own devices, which neither of the others stops: strangers must not keep
   * the owner out (https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies).
   */
  readonly device: AttemptLimiter;
  /** The current password in the account's own settings, by person. */
  readonly own: AttemptLimiter;
}

const QUARTER = 15 * 60;

export function createLimits(): Limits {
  return {
    sender: createAttemptLimiter({ tries: 20, period: QUARTER, every: 30 }),
    account: createAttemptLimiter({ tries: 10, period: QUARTER, every: 60 }),
    device: createAttemptLimiter({ tries: 10, period: QUARTER, every: 60 }),
    own: createAttemptLimiter({ tries: 10, period: QUARTER, every: 60 }),
  };
}

export const sharedLimits = oncePerProcess("sign-in-limits", createLimits);

/** The refusal of one try too many, with the seconds to wait; null where it may be made. */
export async function refuseAttempt(limits: Limits, attempt: Attempt): Promise<Refusal | null> {
  const asked = keysOf(limits, attempt).map(([allowance, key]) => allowance.waitOf(key));
  return refuseWait(Math.max(...(await Promise.all(asked)).map((wait) => wait ?? 0)));
}

/** Notes that it was wrong. */
export async function recordFailure(limits: Limits, attempt: Attempt): Promise<void> {
  for (const [allowance, key] of keysOf(limits, attempt)) await allowance.spend(key);
}

/** `too_many` where there is something to wait for. */
export function refuseWait(seconds: number): Refusal | null {
  if (seconds === 0) return null;
  const wait = seconds === 1 ? "1 second" : `${seconds} seconds`;
  const message = `Too many wrong passwords. Wait ${wait}, then try again.`;
  return refuse("too_many", message, { retryAfter: seconds });
}

function keysOf(
  { sender, account, device }: Limits,
  attempt: Attempt,
): readonly (readonly [AttemptLimiter, string])[] {
  if (attempt.device !== null) return [[device, `${attempt.device} ${attempt.email}`]];
  return [
    [sender, attempt.network],
    [account, attempt.email],
  ];
}
