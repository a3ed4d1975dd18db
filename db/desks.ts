import type { Insertable, Selectable } from "kysely";
import type { DeskView, Member } from "#lib/domain/answers/people.ts";
import type { DeskId, DeskSlug } from "#lib/domain/desk-ref.ts";
import type { Desk, Membership } from "#lib/domain/person.ts";
import type { Role } from "#lib/domain/vocabulary.ts";
import { type ArgumentOf, prepareQuery } from "./prepared-query.ts";
import type { Db, DesksTable } from "./schema.ts";

/** What a desk allows. */
export type DeskPolicy = Omit<DeskView, keyof Desk | "version" | "role">;

/** A desk with its policy. */
export type DeskRow = Omit<Selectable<DesksTable>, keyof DeskPolicy> & DeskPolicy;

/** Stores a new desk. */
export async function insertDesk(
  db: Db,
  {
    rules,
    ...row
  }: Omit<Insertable<DesksTable>, keyof DeskPolicy> & Partial<Pick<DeskPolicy, "rules">>,
): Promise<void> {
  const asked = rules === undefined ? {} : { rules: JSON.stringify(rules) };
  await db
    .insertInto("desks")
    .values({ ...row, ...asked })
    .execute();
}

/** The desk with this identifier. */
export async function readDesk(db: Db, id: DeskId): Promise<DeskRow | null> {
  const [row] = await readRows(db, { id });
  return row ? policyOf(row) : null;
}

const readRows = prepareQuery((db: Db, argument: ArgumentOf<{ id: DeskId }>) =>
  db.selectFrom("desks").selectAll().where("id", "=", argument("id")),
);

/** The desk with this short name. */
export async function findDeskBySlug(db: Db, slug: DeskSlug): Promise<DeskRow | null> {
  const row = await db.selectFrom("desks").selectAll().where("slug", "=", slug).executeTakeFirst();
  return row ? policyOf(row) : null;
}

function policyOf(row: Selectable<DesksTable>): DeskRow {
  return {
    ...row,
    maySelfReview: row.maySelfReview === 1,
    mayFetch: row.mayFetch === 1,
    mayAmendOnApproval: row.mayAmendOnApproval === 1,
    isSensitive: row.isSensitive === 1,
    // Only `insertDesk` and `updateDesk` write it, from rules that were checked.
    rules: JSON.parse(row.rules),
  };
}

/** The short names of all desks, in order. */
export async function listDeskSlugs(db: Db): Promise<readonly DeskSlug[]> {
  const rows = await db.selectFrom("desks").select("slug").orderBy("slug").execute();
  return rows.map(({ slug }) => slug);
}

/** All desks, in the order of their short names. */
export async function listDesks(db: Db): Promise<readonly Desk[]> {
  return db.selectFrom("desks").select(["id", "slug", "name"]).orderBy("slug").execute();
}

/** Changes a desk and raises its version. */
export async function updateDesk(
  db: Db,
  id: DeskId,
  changes: DeskPolicy & { readonly name: string },
): Promise<void> {
  await db
    .updateTable("desks")
    .set((desk) => ({
      name: changes.name,
      maySelfReview: changes.maySelfReview ? 1 : 0,
      mayFetch: changes.mayFetch ? 1 : 0,
      mayAmendOnApproval: changes.mayAmendOnApproval ? 1 : 0,
      noticeStyle: changes.noticeStyle,
      isSensitive: changes.isSensitive ? 1 : 0,
      rules: JSON.stringify(changes.rules),
      version: desk("version", "+", 1),
    }))
    .where("id", "=", id)
    .execute();
}

/** A person's desks with their role on each, by the desk's name. */
export async function readMemberships(db: Db, person: string): Promise<readonly Membership[]> {
  const rows = await db
    .selectFrom("memberships")
    .innerJoin("desks", "desks.id", "memberships.desk")
    .select(["desks.id", "desks.slug", "desks.name", "memberships.role"])
    .where("memberships.person", "=", person)
    .orderBy("desks.name")
    .orderBy("desks.id")
    .execute();
  return rows.map(({ role, ...desk }) => ({ desk, role }));
}

/** A desk's people, by name. */
export async function readMembers(db: Db, desk: DeskId): Promise<readonly Member[]> {
  const rows = await readMemberRows(db, { desk });
  return rows.map(({ disabledAt, ...member }) => ({ ...member, isDisabled: disabledAt !== null }));
}

const readMemberRows = prepareQuery((db: Db, argument: ArgumentOf<{ desk: DeskId }>) =>
  db
    .selectFrom("memberships")
    .innerJoin("people", "people.id", "memberships.person")
    .select(["people.id", "people.name", "people.email", "people.disabledAt", "memberships.role"])
    .where("memberships.desk", "=", argument("desk"))
    .orderBy("people.name")
    .orderBy("people.id"),
);

/** Whether a person is on a desk whose sessions rest for a short time only. */
export async function isOnSensitiveDesk(db: Db, person: string): Promise<boolean> {
  const row = await db
    .selectFrom("memberships")
    .innerJoin("desks", "desks.id", "memberships.desk")
    .select("desks.id")
    .where("memberships.person", "=", person)
    .where("desks.isSensitive", "=", 1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a person is on a desk. */
export async function isMember(db: Db, desk: DeskId, person: string): Promise<boolean> {
  const row = await db
    .selectFrom("memberships")
    .select("role")
    .where("desk", "=", desk)
    .where("person", "=", person)
    .executeTakeFirst();
  return row !== undefined;
}

/** Gives a member another role. */
export async function updateMembership(
  db: Db,
  { desk, person, role }: { readonly desk: DeskId; readonly person: string; readonly role: Role },
): Promise<void> {
  await db
    .updateTable("memberships")
    .set({ role })
    .where("desk", "=", desk)
    .where("person", "=", person)
    .execute();
}

/** Takes somebody off a desk. */
export async function deleteMembership(db: Db, desk: DeskId, person: string): Promise<void> {
  await db
    .deleteFrom("memberships")
    .where("desk", "=", desk)
    .where("person", "=", person)
    .execute();
}
