import { v7 } from "uuid";
import type { Db } from "#db/schema.ts";
import type { DeskId, DeskRef } from "#lib/domain/desk-ref.ts";
import { can, leastRoleFor, type Permission } from "#lib/domain/permission.ts";
import type { Desk, Membership } from "#lib/domain/person.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";

/** The person who asks, with the desks they belong to at this very request. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly memberships: readonly Membership[];
}

/** What every use-case works with, whoever asks. */
export interface BaseContext {
  readonly db: Db;
  /** The instant of the request, ISO 8601 UTC. */
  readonly now: string;
  readonly newId: () => string;
}

/** The context of a request that begins now, with identifiers in the order of creation (UUIDv7). */
export function baseContextOn(db: Db): BaseContext {
  return { db, now: new Date().toISOString(), newId: () => v7() };
}

/** What a use-case works with when somebody has signed in. */
export interface Context extends BaseContext {
  readonly user: User;
  /** The session that asks; none at the shell. */
  readonly session?: string;
}

/** The person's membership of a desk as a request names it; null when there is none. */
export function membershipOn({ user }: Context, named: DeskRef): Membership | null {
  const isNamed = ({ id, slug }: Desk) =>
    named.kind === "id" ? id === named.id : slug === named.slug;
  return user.memberships.find(({ desk }) => isNamed(desk)) ?? null;
}

/** The answer for what does not exist and for what is on somebody else's desk: they look alike. */
export function notFound(what: string): Refusal {
  return refuse("not_found", `There is no such ${what}, or it is not on one of your desks.`);
}

/**
 * The membership if it permits the act on a desk that a request names. Use `requirePermission` with the
 * desk of its row for what is on a desk already: a request has no say in which that is.
 */
export function requirePermissionAt(
  context: Context,
  named: DeskRef,
  permission: Permission,
): Membership | Refusal {
  const membership = membershipOn(context, named);
  if (!membership) return notFound("desk");
  return requirePermission(context, membership.desk.id, permission);
}

/** The membership if it permits the act on this desk; `what` names the subject of a not-found. */
export function requirePermission(
  context: Context,
  desk: DeskId,
  permission: Permission,
  what = "desk",
): Membership | Refusal {
  const membership = membershipOn(context, { kind: "id", id: desk });
  if (!membership) return notFound(what);
  if (can(membership.role, permission)) return membership;
  const role = leastRoleFor(permission);
  const somebody = role === "admin" ? "an admin" : `a ${role}`;
  return refuse(
    "forbidden",
    `That takes ${somebody} of the desk ${membership.desk.name}. Ask one there.`,
  );
}
