import type { Selectable } from "kysely";
import type { Membership } from "#lib/domain/person.ts";
import type { PersonRow } from "./people.ts";
import { type ArgumentOf, prepareQuery } from "./prepared-query.ts";
import { readFirst } from "./read-first.ts";
import type { Db, SessionsTable } from "./schema.ts";

/** A session as the database has it. */
export type SessionRow = Selectable<SessionsTable>;

/** The session with this identifier, ended or not; null where there is none. */
export function readSession(db: Db, id: string): Promise<SessionRow | null> {
  return readFirst(db.selectFrom("sessions").selectAll().where("id", "=", id));
}

/** A session with the person who uses it, their desks and their role on each, by the desk's name. */
export interface SignedInRow {
  readonly session: SessionRow;
  readonly person: Pick<PersonRow, "id" | "name" | "email" | "disabledAt">;
  readonly memberships: readonly Membership[];
  /** Whether one of the desks is sensitive. */
  readonly isOnSensitiveDesk: boolean;
}

/** All that every request asks of a session, in one look; null where there is no such session. */
export async function readSignedInRow(db: Db, id: string): Promise<SignedInRow | null> {
  const rows = await readRows(db, { session: id });
  const [first] = rows;
  if (!first) return null;
  const { person, createdAt, lastSeenAt, endedAt, userAgent } = first;
  const { name, email, disabledAt } = first;
  const memberships = rows.flatMap(({ desk, slug, deskName, role }) =>
    desk && slug && deskName && role ? [{ desk: { id: desk, slug, name: deskName }, role }] : [],
  );
  return {
    session: { id: first.id, person, createdAt, lastSeenAt, endedAt, userAgent },
    person: { id: person, name, email, disabledAt },
    memberships,
    isOnSensitiveDesk: rows.some(({ isSensitive }) => isSensitive === 1),
  };
}

const readRows = prepareQuery((db: Db, argument: ArgumentOf<{ session: string }>) =>
  db
    .selectFrom("sessions")
    .innerJoin("people", "people.id", "sessions.person")
    .leftJoin("memberships", "memberships.person", "people.id")
    .leftJoin("desks", "desks.id", "memberships.desk")
    .selectAll("sessions")
    .select(["people.name", "people.email", "people.disabledAt"])
    .select(["desks.id as desk", "desks.slug", "desks.name as deskName", "memberships.role"])
    .select("desks.isSensitive")
    .where("sessions.id", "=", argument("session"))
    .orderBy("desks.name")
    .orderBy("desks.id"),
);

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
