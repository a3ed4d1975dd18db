import type { Destination, ImportDraft } from "#lib/client/import-draft.ts";
import type { ImportPreview } from "#lib/domain/answers/import.ts";

/**
 * What becomes of a preview: as chosen, else a new article where there is nothing to choose, or only to
 * say once more; null where a person has to choose.
 */
export function destinationOf(
  { destination }: Pick<ImportDraft, "destination">,
  { matches }: ImportPreview,
): Destination | null {
  if (destination) return destination;
  return matches.every(({ why }) => why === "text") ? { is: "new" } : null;
}

/** The verb on the button that does it. */
export function verbFor(destination: Destination | null, { matches }: ImportPreview): string {
  if (destination?.is === "revision") return `Add as revision ${destination.revision + 1}`;
  return matches.some(({ why }) => why === "text") ? "Import it again" : "Open article";
}

/** What could not be done, when it failed. */
export function errorTitleFor(destination: Destination | null): string {
  return destination?.is === "revision"
    ? "The revision was not added."
    : "The article was not opened.";
}
