import type { Destination, ImportDraft } from "#lib/client/import/import-draft.ts";
import type { ImportMatch, ImportPreview } from "#lib/domain/answers/import.ts";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";

/** The next revision of an article that is on the desk. */
export type RevisionDestination = Extract<Destination, { kind: "revision" }>;

/**
 * What becomes of a preview: as chosen, else a new article where there is nothing to choose, or only to
 * say once more; null where a person has to choose.
 */
export function chosenDestination(
  { destination }: Pick<ImportDraft, "destination">,
  { matches }: Pick<ImportPreview, "matches">,
): Destination | null {
  if (destination) return destination;
  return matches.every(({ why }) => why === "text") ? { kind: "new" } : null;
}

/** The article of the desk that has this text already, as long as nothing else is chosen. */
export function sameArticle(
  { destination }: Pick<ImportDraft, "destination">,
  { matches }: Pick<ImportPreview, "matches">,
): ImportMatch | null {
  return destination ? null : (matches.find(({ why }) => why === "text") ?? null);
}

/** The label of the button that does it. */
export function submitLabel(
  destination: Destination | null,
  { matches }: Pick<ImportPreview, "matches">,
): string {
  if (destination?.kind === "revision") return `Add as revision ${destination.revision + 1}`;
  return matches.some(({ why }) => why === "text") ? "Import it again" : "Open article";
}

/** The title of the error when it failed. */
export function submitErrorTitle(destination: Destination | null): string {
  return destination?.kind === "revision"
    ? "The revision was not added."
    : "The article was not opened.";
}

/** The articles whose next revision it may be: those that match, and one chosen by hand. */
export function offeredRevisions(
  matches: readonly ImportMatch[],
  destination: Destination | null,
): readonly RevisionDestination[] {
  const likely = matches
    // Nothing is added to what is archived.
    .filter(({ why, isArchived }) => why !== "text" && !isArchived)
    .map(({ id, headline, revision }): RevisionDestination => {
      return { kind: "revision", article: id, headline, revision };
    });
  if (destination?.kind !== "revision") return likely;
  return [...likely.filter(({ article }) => article !== destination.article), destination];
}

/** What somebody is asked where there is a choice. */
export function destinationQuestion(
  matches: readonly ImportMatch[],
  [first]: readonly RevisionDestination[],
): string {
  const isLikely = matches.some(({ id }) => id === first?.article);
  if (!first || !isLikely) return "What becomes of it?";
  return `This looks like a newer version of “${spellHiddenCharacters(first.headline)}”, which is here in revision ${first.revision}.`;
}
