import { readPerson } from "#db/people.ts";
import { oncePerProcess } from "#lib/apart/once.ts";
import { type Refusal, refuse, refuseField } from "#lib/domain/refusal.ts";
import type { ChangePassword } from "#lib/domain/requests.ts";
import { changeOwnPassword } from "#lib/usecases/accounts.ts";
import type { Context } from "#lib/usecases/context.ts";
import { type AttemptKey, type Attempts, createAttempts } from "./attempts.ts";
import { refuseGuessable } from "./guessable.ts";
import { hashPassword, verifyPassword } from "./passwords.ts";

/** Who changes their password: a person, in the session that goes on, with the tries they have left. */
export interface OwnAsk {
  readonly context: Context;
  readonly sessionId: string;
  readonly attempts?: Attempts;
}

/** Whether one signs in with a password here; not so for who came by single sign-on. */
export async function hasPassword({ db, user }: Context): Promise<boolean> {
  return ((await readPerson(db, user.id))?.passwordHash ?? null) !== null;
}

/**
 * Changes one's own password and ends one's other sessions; answers how many. Refused at the field
 * `current` or `password` that is wrong, and after ten wrong tries for a minute each: whoever sits down
 * at an open window must not guess on.
 */
export async function changePassword(
  { context, sessionId, attempts = everyonesAttempts }: OwnAsk,
  { current, password }: ChangePassword,
): Promise<{ readonly ended: number } | Refusal> {
  const { db, user } = context;
  const tries = { key: `person ${user.id}`, ...PER_PERSON };
  const retryAfter = attempts.take([tries], Date.now());
  if (retryAfter !== null) return refuse("too_many", TOO_MANY, { retryAfter });
  const verified = (await readPerson(db, user.id))?.passwordHash ?? null;
  const isRight = await verifyPassword(verified, current);
  if (verified === null || !isRight) return refuseField("current", WRONG);
  attempts.forget(tries.key);
  if (password === current) return refuseField("password", SAME);
  const guessable = refuseGuessable(password, user.email);
  if (guessable) return guessable;
  const passwordHash = await hashPassword(password);
  return changeOwnPassword(context, { verified, passwordHash, sessionId });
}

const everyonesAttempts = oncePerProcess("password-attempts", createAttempts);

/** As many as at the door: ten tries, then one a minute. */
const PER_PERSON: Omit<AttemptKey, "key"> = { burst: 10, refill: 60_000 };

const TOO_MANY = "Too many wrong passwords. Wait a minute, then try again.";
const WRONG = "That is not your password. Type the one that you sign in with now.";
const SAME = "That is the password that you have already. Choose another one.";
