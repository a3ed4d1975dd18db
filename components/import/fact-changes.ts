import type { ImportDraft } from "#lib/client/import-draft.ts";
import type { FactChanges } from "#lib/client/imports.ts";

/** The facts that were changed, as the server takes them: none is null, and a headline there always is. */
export function factChangesOf({ headline, ...typed }: ImportDraft["facts"]): FactChanges {
  const name = headline?.trim();
  const others = Object.entries(typed).map(([fact, value]) => [fact, value.trim() || null]);
  return { ...Object.fromEntries(others), ...(name && { headline: name }) };
}
