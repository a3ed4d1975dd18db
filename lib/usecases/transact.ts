import { readPersonOnDesks } from "#db/people.ts";
import { type AsyncResult, isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { BaseContext, Context } from "./context.ts";
import { readLiveSession } from "./session-life.ts";

/**
 * Runs `work` in one transaction on the database of `context` and answers after COMMIT. A refusal
 * returned by `work` rolls everything back and is the answer; an error rolls back and is thrown on.
 * Inside, use the context that is handed over: the outer one would wait for this transaction forever,
 * and it holds the rights that the person had when they were let in, which may be long ago. Those of the
 * inner one are looked up in the transaction; `not_signed_in` when they are gone.
 * Called inside a transaction it joins that one, which then has to roll back when this refuses.
 */
export async function transact<C extends BaseContext & Partial<Context>, T>(
  context: C,
  work: (context: C) => AsyncResult<T>,
): AsyncResult<T> {
  if (context.db.isTransaction) return work(context);
  let refusal: Refusal | null = null;
  try {
    return await context.db.transaction().execute(async (db) => {
      const admitted = await admit({ ...context, db });
      const answer = isRefusal(admitted) ? admitted : await work(admitted);
      if (!isRefusal(answer)) return answer;
      refusal = answer;
      throw ROLL_BACK;
    });
  } catch (error) {
    if (error === ROLL_BACK && refusal) return refusal;
    throw error;
  }
}

/** Somebody who has not signed in has no rights that could have been withdrawn. */
async function admit<C extends BaseContext & Partial<Context>>(context: C): AsyncResult<C> {
  const { user } = context;
  return user ? withCurrentRights({ ...context, user }) : context;
}

const ROLL_BACK = new Error("The use-case refused; nothing was written.");

/**
 * The context with the rights that the person has now. Refuses `not_signed_in` for somebody who has been
 * disabled since they were let in, or whose session has ended.
 */
async function withCurrentRights<C extends Context>(context: C): AsyncResult<C> {
  const { db, now, user, session } = context;
  if (session !== undefined) {
    const row = await readLiveSession({ db, now }, session);
    if (row?.person !== user.id) return NOT_SIGNED_IN;
  }
  const found = await readPersonOnDesks(db, user.id);
  if (!found || found.person.disabledAt !== null) return NOT_SIGNED_IN;
  const { id, name, email } = found.person;
  return { ...context, user: { id, name, email, memberships: found.memberships } };
}

const NOT_SIGNED_IN = refuse("not_signed_in", "Sign in, then do it again.");
