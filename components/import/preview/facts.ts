import type { FactName, ImportDraft } from "#lib/client/import/import-draft.ts";
import type { FactChanges } from "#lib/client/import/imports.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";

/** Facts as they were typed; those as recognised are absent. */
export type TypedFacts = ImportDraft["facts"];

export interface TypedFact {
  readonly name: FactName;
  readonly value: string;
}

/** The facts with one as typed; without it when that is what was recognised. */
export function withFact(
  { ...facts }: TypedFacts,
  article: ImportedArticle,
  { name, value }: TypedFact,
): TypedFacts {
  if (value !== (article[name] ?? "")) return { ...facts, [name]: value };
  delete facts[name];
  return facts;
}

/** The facts that were changed, as the server takes them: none is null, and a headline there always is. */
export function factChanges({ headline, ...typed }: TypedFacts): FactChanges {
  const name = headline?.trim();
  const others = Object.entries(typed).map(([fact, value]) => [fact, value.trim() || null]);
  return { ...Object.fromEntries(others), ...(name && { headline: name }) };
}

const instants = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "UTC",
});

/** An instant (RFC 3339) as one would say it, in UTC; null for all else, such as a day alone. */
export function spellInstant(date: string): string | null {
  const written = date.trim();
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d\S*(?:Z|[+-]\d\d:\d\d)$/.test(written)) return null;
  const instant = new Date(written);
  return Number.isNaN(instant.getTime()) ? null : `${instants.format(instant)} UTC`;
}

/** The name of a language by its code (BCP 47), or null where it is no code of one. */
export function languageName(code: string): string | null {
  if (code.trim() === "") return null;
  try {
    const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
    return names.of(code.trim()) ?? null;
  } catch (error) {
    // The one thing it throws for: this is half typed, or no code at all.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
