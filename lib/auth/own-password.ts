import { readPerson } from "#db/people.ts";
import type { EndedSessions } from "#lib/domain/answers/people.ts";
import { type AsyncResult, isRefusal, refuseField } from "#lib/domain/refusal.ts";
import type { ChangePassword } from "#lib/domain/requests.ts";
import { changeOwnPassword } from "#lib/usecases/accounts.ts";
import type { Context } from "#lib/usecases/context.ts";
import { hashQueued, type PasswordQueue, passwordQueue } from "./password-queue.ts";
import { verifyPassword } from "./passwords.ts";
import { type Limits, refuseWait, sharedLimits } from "./sign-in-limits.ts";
import { refuseWeakPassword } from "./weak-passwords.ts";

/** Who changes their password: a person, in the session that goes on, with the tries they have left. */
export interface PasswordChanger {
  readonly context: Context;
  readonly sessionId: string;
  readonly limits?: Limits;
  readonly queue?: PasswordQueue;
}

/** Whether one signs in with a password here; not so for who came by single sign-on. */
export async function hasPassword({ db, user }: Context): Promise<boolean> {
  return ((await readPerson(db, user.id))?.passwordHash ?? null) !== null;
}

/**
 * Changes one's own password and ends one's other sessions; answers how many. Refused at the field
 * `current` or `password` that is wrong, and after ten wrong tries for a minute each: somebody at an
 * unattended browser must not go on guessing.
 */
export async function changePassword(
  { context, sessionId, limits = sharedLimits, queue = passwordQueue }: PasswordChanger,
  { current, password }: ChangePassword,
): AsyncResult<EndedSessions> {
  const { user } = context;
  const verified = await queue.run(() => verifyOwn(context, limits, current), "known");
  if (isRefusal(verified)) return verified;
  if (password === current) return refuseField("password", SAME);
  const guessable = refuseWeakPassword(password, user.email);
  if (guessable) return guessable;
  const passwordHash = await hashQueued(password, "known", queue);
  if (isRefusal(passwordHash)) return passwordHash;
  return changeOwnPassword(context, { verified, passwordHash, sessionId });
}

/** The hash that the current password fits; refused where it fits none, or after too many that did not. */
async function verifyOwn(
  { db, user }: Context,
  { own }: Limits,
  current: string,
): AsyncResult<string> {
  const tooMany = refuseWait((await own.waitOf(user.id)) ?? 0);
  if (tooMany) return tooMany;
  const stored = (await readPerson(db, user.id))?.passwordHash ?? null;
  if ((await verifyPassword(stored, current)) && stored !== null) {
    await own.forget(user.id);
    return stored;
  }
  await own.spend(user.id);
  return refuseField("current", WRONG);
}

const WRONG = "That is not your password. Type the one that you sign in with now.";
const SAME = "That is the password that you have already. Choose another one.";
