import type { AsyncResult } from "#lib/domain/refusal.ts";
import type { BaseContext } from "#lib/usecases/context.ts";
import { type Credentials, signInByPassword } from "./accounts.ts";
import type { PasswordQueue } from "./password-queue.ts";
import { type Attempt, type Limits, recordFailure, refuseAttempt } from "./sign-in-limits.ts";

/** What a try is counted and made with. */
export interface SignInDependencies {
  readonly context: BaseContext;
  readonly limits: Limits;
  readonly queue: PasswordQueue;
}

/**
 * Starts a session for these credentials; null where they are wrong. Refuses with `too_many` or `busy`
 * what is not even tried. Only wrong tries count, so that a newsroom can come in through one address.
 */
export async function tryPassword(
  { context, limits, queue }: SignInDependencies,
  attempt: Omit<Attempt, "email">,
  credentials: Credentials,
): AsyncResult<{ readonly id: string } | null> {
  const counted = { ...attempt, email: credentials.email };
  const early = await refuseAttempt(limits, counted);
  if (early) return early;
  const makeTry = async () => {
    // Those that were before it in the queue may have used up what there was.
    const late = await refuseAttempt(limits, counted);
    if (late) return late;
    const session = await signInByPassword(context, credentials);
    if (session === null) await recordFailure(limits, counted);
    return session;
  };
  return queue.run(makeTry, attempt.device === null ? "anyone" : "known");
}
