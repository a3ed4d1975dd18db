import { v7 } from "uuid";
import type { Db } from "#db/schema.ts";
import type { Context, Guest, User } from "#lib/usecases/context.ts";
import { database } from "./database.ts";

/** What a request works with before anybody is known: the database, its instant, new identifiers. */
export async function openGuest(): Promise<Guest> {
  return guestOn(await database());
}

/** The same on a given database. */
export function guestOn(db: Db): Guest {
  return { db, now: new Date().toISOString(), newId: () => v7() };
}

export function contextOf(guest: Guest, user: User): Context {
  return { ...guest, user };
}
