import { ROLES, type Role } from "./vocabulary.ts";

/** What a person can be allowed to do on a desk, with the least role that may. */
const LEAST_ROLE = {
  "article.read": "checker",
  "article.import": "checker",
  "article.change": "checker",
  "article.export": "checker",
  "article.publish": "reviewer",
  "article.archive": "admin",
  "article.delete": "admin",
  "claim.change": "checker",
  "review.request": "checker",
  "review.decide": "reviewer",
  "bundle.import": "admin",
  "bundle.confidential": "admin",
  "evidence.purge": "admin",
  "desk.manage": "admin",
} as const satisfies Record<string, Role>;

/** What somebody may be allowed to do on a desk. */
export type Permission = keyof typeof LEAST_ROLE;

/** Whether `role` includes `least`: a reviewer is also a checker, an admin is both. */
export function hasRole(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** Whether someone with this role on the subject's desk may do it. Null: not on the desk. */
export function can(role: Role | null, permission: Permission): boolean {
  return role !== null && hasRole(role, LEAST_ROLE[permission]);
}

/** The least role that may, for the message of a refusal. */
export function leastRoleFor(permission: Permission): Role {
  return LEAST_ROLE[permission];
}
