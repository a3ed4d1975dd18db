import { type Context, type Guest, guestOn, type User } from "#lib/usecases/context.ts";
import { database } from "./database.ts";

/** What a request works with before anybody is known: the database, its instant, new identifiers. */
export async function openGuest(): Promise<Guest> {
  return guestOn(await database());
}

export function contextOf(guest: Guest, user: User): Context {
  return { ...guest, user };
}
