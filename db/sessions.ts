import type { Selectable } from "kysely";
import { readFirst } from "./read-first.ts";
import type { Db, SessionsTable } from "./schema.ts";

/** A session as the database has it. */
export type SessionRow = Selectable<SessionsTable>;

/** The session with this identifier, ended or not; null where there is none. */
export function readSession(db: Db, id: string): Promise<SessionRow | null> {
  return readFirst(db.selectFrom("sessions").selectAll().where("id", "=", id));
}

/** Notes that the session was used at this instant. */
export async function touchSession(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable("sessions").set({ lastSeenAt: at }).where("id", "=", id).execute();
}

/** Ends a session; false when it had ended before. */
export async function endSession(db: Db, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("sessions")
    .set({ endedAt: at })
    .where("id", "=", id)
    .where("endedAt", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** A person's sessions that nobody has ended, the one used last first. Some may have expired. */
export function readOpenSessions(db: Db, person: string): Promise<readonly SessionRow[]> {
  return db
    .selectFrom("sessions")
    .selectAll()
    .where("person", "=", person)
    .where("endedAt", "is", null)
    .orderBy("lastSeenAt", "desc")
    .orderBy("id", "desc")
    .execute();
}
