import type { Selectable } from "kysely";
import type { DeskId } from "#lib/domain/desk-ref.ts";
import { can } from "#lib/domain/permission.ts";
import { ROLES, type Role } from "#lib/domain/vocabulary.ts";
import type { Db, LinksTable } from "./schema.ts";

/** A one-time link that can be used. */
export interface LinkRow extends Selectable<LinksTable> {
  /**
   * Whether its maker may still make such a link: an admin of its desk who is not disabled, or the shell.
   */
  readonly isBacked: boolean;
}

/** A link that makes somebody a member of a desk. */
export interface InvitationRow extends LinkRow {
  readonly purpose: "invitation";
  readonly desk: DeskId;
  readonly role: Role;
  readonly email: string;
}

/** The link with this hash if it can still be used at `now`. */
export async function findOpenLink(
  db: Db,
  tokenHash: string,
  now: string,
): Promise<LinkRow | null> {
  const row = await selectOpen(db, now).where("tokenHash", "=", tokenHash).executeTakeFirst();
  return row ? linkOf(row) : null;
}

/** The open invitations to a desk, the newest first. */
export async function readOpenInvitations(
  db: Db,
  desk: DeskId,
  now: string,
): Promise<readonly InvitationRow[]> {
  const rows = await selectOpen(db, now)
    .where("desk", "=", desk)
    .orderBy("createdAt", "desc")
    .execute();
  return rows.map(linkOf).filter(isInvitation);
}

/** The open invitations, to any desk, of an e-mail address. */
export async function findOpenInvitations(
  db: Db,
  email: string,
  now: string,
): Promise<readonly InvitationRow[]> {
  const rows = await selectOpen(db, now).where("email", "=", email).execute();
  return rows.map(linkOf).filter(isInvitation);
}

/** Whether a link invites somebody to a desk. */
export function isInvitation(link: LinkRow): link is InvitationRow {
  const { purpose, desk, role, email } = link;
  return purpose === "invitation" && desk !== null && role !== null && email !== null;
}

/** Uses a link up; false when it had been used before. */
export async function markLinkUsed(db: Db, tokenHash: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("links")
    .set({ usedAt: at })
    .where("tokenHash", "=", tokenHash)
    .where("usedAt", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Deletes a link, which then opens nothing. */
export async function deleteLink(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom("links").where("tokenHash", "=", tokenHash).execute();
}

/** Deletes the links for the first account. */
export async function deleteSetupLinks(db: Db): Promise<void> {
  await db.deleteFrom("links").where("purpose", "=", "setup").execute();
}

/** The roles with which one invites. */
const INVITING_ROLES = ROLES.filter((role) => can(role, "desk.manage"));

function linkOf({ inviter, ...row }: Selectable<LinksTable> & { inviter: string | null }): LinkRow {
  return { ...row, isBacked: row.createdBy === null || inviter !== null };
}

function selectOpen(db: Db, now: string) {
  return db
    .selectFrom("links")
    .selectAll("links")
    .select((link) =>
      link
        .selectFrom("memberships")
        .innerJoin("people", "people.id", "memberships.person")
        .select("people.id")
        .whereRef("memberships.person", "=", "links.createdBy")
        .whereRef("memberships.desk", "=", "links.desk")
        .where("memberships.role", "in", INVITING_ROLES)
        .where("people.disabledAt", "is", null)
        .as("inviter"),
    )
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now);
}
