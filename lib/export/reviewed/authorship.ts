import type { Person } from "#lib/domain/person.ts";

/** Who wrote a correction or comment, and when; `date` is ISO 8601 UTC in whole seconds. */
export interface Authorship {
  readonly author: string;
  readonly date: string;
}

/** What a correction or comment tells of its origin. */
export interface Authored {
  readonly createdAt: string;
  readonly createdBy: Person;
  /** Who wrote it in the file that it came from, as far as the file says. */
  readonly given?: { readonly author: string | null; readonly date: string | null } | null;
}

/** The real author and date: those of the file that it came from, else those of the desk. */
export function authorshipOf({ createdAt, createdBy, given }: Authored): Authorship {
  const author = given?.author?.trim() || createdBy.name;
  return {
    author,
    date: wholeSeconds(given?.date ?? null) ?? wholeSeconds(createdAt) ?? createdAt,
  };
}

/** The time without fractions of a second, which older word processors do not read; null for no time. */
function wholeSeconds(date: string | null): string | null {
  const time = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(time)) return null;
  return `${new Date(time).toISOString().slice(0, -".000Z".length)}Z`;
}
