import type { SignedIn } from "#lib/auth/sessions.ts";
import { type Context, type Guest, guestOn } from "#lib/usecases/context.ts";
import { database } from "./database.ts";

/** What a request works with before anybody is known: the database, its instant, new identifiers. */
export async function openGuest(): Promise<Guest> {
  return guestOn(await database());
}

/** What the request of somebody works with who has signed in. */
export function contextOf(guest: Guest, { user, sessionId }: SignedIn): Context {
  return { ...guest, user, session: sessionId };
}
