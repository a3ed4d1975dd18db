import { deleteMembership, readMembers, updateMembership } from "#db/desks.ts";
import { appendEvent } from "#db/events.ts";
import { readOpenInvitations } from "#db/links.ts";
import type { DeskPeople, Member } from "#lib/domain/answers/people.ts";
import { bySlug, type DeskSlug } from "#lib/domain/desk-ref.ts";
import { can } from "#lib/domain/permission.ts";
import { type AsyncResult, isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { Role } from "#lib/domain/vocabulary.ts";
import { type Context, notFound, requirePermissionAt } from "./context.ts";
import { transact } from "./transact.ts";

/** Who is on a desk, for everyone on it, and who is invited, for its admins. */
export async function listPeople(context: Context, slug: DeskSlug): AsyncResult<DeskPeople> {
  const membership = requirePermissionAt(context, bySlug(slug), "article.read");
  if (isRefusal(membership)) return membership;
  const desk = membership.desk.id;
  const open = can(membership.role, "desk.manage")
    ? await readOpenInvitations(context.db, desk, context.now)
    : [];
  return {
    people: await readMembers(context.db, desk),
    invitations: open.map(({ tokenHash, email, role, createdAt, expiresAt, isBacked }) => ({
      id: tokenHash,
      email,
      role,
      createdAt,
      expiresAt,
      isBacked,
    })),
  };
}

/** One person on one desk. */
export interface MemberRef {
  readonly desk: DeskSlug;
  /** The person's identifier. */
  readonly person: string;
}

/** Gives a member another role. Takes an admin; the last one keeps theirs. */
export function changeMember(context: Context, place: MemberRef, role: Role): AsyncResult<Member> {
  return transact(context, async (context) => {
    const subject = await requireMember(context, place);
    if (isRefusal(subject)) return subject;
    const { desk, member, isLastAdmin } = subject;
    if (member.role === role) return member;
    if (isLastAdmin) return keepLastAdmin(member);
    const { db, now, user } = context;
    await updateMembership(db, { desk, person: member.id, role });
    const before = { person: member.id, role: member.role };
    const after = { person: member.id, role };
    await appendEvent(db, { at: now, actor: user.id, type: "member.changed", desk, before, after });
    return { ...member, role };
  });
}

/** Takes a member off the desk, at once. Takes an admin; the last one stays. */
export function removeMember(context: Context, place: MemberRef): Promise<Refusal | null> {
  return transact(context, async (context) => {
    const subject = await requireMember(context, place);
    if (isRefusal(subject)) return subject;
    const { desk, member, isLastAdmin } = subject;
    if (isLastAdmin) return keepLastAdmin(member);
    const { db, now, user } = context;
    await deleteMembership(db, desk, member.id);
    const before = { person: member.id, role: member.role };
    await appendEvent(db, { at: now, actor: user.id, type: "member.removed", desk, before });
    return null;
  });
}

async function requireMember(context: Context, place: MemberRef) {
  const membership = requirePermissionAt(context, bySlug(place.desk), "desk.manage");
  if (isRefusal(membership)) return membership;
  const desk = membership.desk.id;
  const members = await readMembers(context.db, desk);
  const member = members.find(({ id }) => id === place.person);
  if (!member) return notFound("person");
  // A disabled admin does not count: they cannot sign in.
  const admins = members.filter(({ role, isDisabled }) => role === "admin" && !isDisabled);
  const isLastAdmin = admins.length === 1 && admins[0]?.id === member.id;
  return { desk, member, isLastAdmin };
}

function keepLastAdmin({ name }: Member): Refusal {
  return refuse("conflict", `${name} is the desk's only admin. Make someone else an admin first.`);
}
