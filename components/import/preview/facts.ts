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
