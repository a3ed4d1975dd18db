import type { SignedIn } from "#lib/auth/sessions.ts";
import { type BaseContext, baseContextOn, type Context } from "#lib/usecases/context.ts";
import { database } from "./database.ts";

/** What a request works with before anybody is known: the database, its instant, new identifiers. */
export async function openBaseContext(): Promise<BaseContext> {
  return baseContextOn(await database());
}

/** What the request of somebody works with who has signed in. */
export function contextOf(base: BaseContext, { user, sessionId }: SignedIn): Context {
  return { ...base, user, session: sessionId };
}
