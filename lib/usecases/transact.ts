import type { Db } from "#db/schema.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";

/**
 * Runs `work` in one transaction on the database of `context` and answers after COMMIT. A refusal
 * returned by `work` rolls everything back and is the answer; an error rolls back and is thrown on.
 * Inside, use the context that is handed over: the outer one would wait for this transaction forever.
 * Called inside a transaction it joins that one, which then has to roll back when this refuses.
 */
export async function transact<C extends { readonly db: Db }, T>(
  context: C,
  work: (context: C) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  if (context.db.isTransaction) return work(context);
  let refusal: Refusal | null = null;
  try {
    return await context.db.transaction().execute(async (db) => {
      const answer = await work({ ...context, db });
      if (!isRefusal(answer)) return answer;
      refusal = answer;
      throw ROLL_BACK;
    });
  } catch (error) {
    if (error === ROLL_BACK && refusal) return refusal;
    throw error;
  }
}

const ROLL_BACK = new Error("The use-case refused; nothing was written.");
