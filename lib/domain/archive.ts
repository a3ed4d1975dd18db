import type { Article } from "./article.ts";
import type { Permission } from "./permission.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** What may be done with an archived article. Everything else is work on it. */
const WITHOUT_WORK: readonly Permission[] = [
  "article.read",
  "article.export",
  "article.archive",
  "article.delete",
  "bundle.confidential",
  "evidence.purge",
];

/** Why this may not be done with an article that is archived; null where it is not, or may. */
export function refuseArchived(
  { archived, headline, desk }: Pick<Article, "archived" | "headline" | "desk">,
  permission: Permission,
): Refusal | null {
  if (archived === null || WITHOUT_WORK.includes(permission)) return null;
  return refuse(
    "conflict",
    `“${headline}” is archived, and nothing of it changes there. Ask an admin of the desk ${desk.name} to take it out of the archive, in its details; then do it again.`,
  );
}
