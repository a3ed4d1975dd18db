import { v7 } from "uuid";
import type { Db } from "#db/schema.ts";
import { can, leastRoleFor, type Permission } from "#lib/domain/permission.ts";
import type { Membership } from "#lib/domain/person.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";

/** The person who asks, with the desks they belong to at this very request. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly memberships: readonly Membership[];
}

/** What every use-case works with, whoever asks. */
export interface Guest {
  readonly db: Db;
  /** The instant of the request, ISO 8601 UTC. */
  readonly now: string;
  readonly newId: () => string;
}

/** What begins now on this database, with identifiers in the order of their making (UUIDv7). */
export function guestOn(db: Db): Guest {
  return { db, now: new Date().toISOString(), newId: () => v7() };
}

/** What a use-case works with when somebody has signed in. */
export interface Context extends Guest {
  readonly user: User;
  /** The session that asks; none at the shell. */
  readonly session?: string;
}

/** The person's membership of a desk, by its identifier or short name; null when there is none. */
export function membershipOn({ user }: Context, desk: string): Membership | null {
  return user.memberships.find(({ desk: { id, slug } }) => id === desk || slug === desk) ?? null;
}

/** The answer for what does not exist and for what is on somebody else's desk: they look alike. */
export function notFound(what: string): Refusal {
  return refuse("not_found", `There is no such ${what}, or it is not on one of your desks.`);
}

/** The membership if it permits the act on this desk; `what` names the subject of a not-found. */
export function requirePermission(
  context: Context,
  desk: string,
  permission: Permission,
  what = "desk",
): Membership | Refusal {
  const membership = membershipOn(context, desk);
  if (!membership) return notFound(what);
  if (can(membership.role, permission)) return membership;
  const role = leastRoleFor(permission);
  const somebody = role === "admin" ? "an admin" : `a ${role}`;
  return refuse(
    "forbidden",
    `That takes ${somebody} of the desk ${membership.desk.name}. Ask one there.`,
  );
}
