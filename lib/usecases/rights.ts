import { readPersonOnDesks } from "#db/people.ts";
import { type Answer, refuse } from "#lib/domain/refusal.ts";
import type { Context } from "./context.ts";
import { readLiveSession } from "./session-life.ts";

/**
 * The context with the rights that the person has now. Refuses `not_signed_in` for somebody who has been
 * disabled since they were let in, or whose session has ended.
 */
export async function withCurrentRights<C extends Context>(context: C): Answer<C> {
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
