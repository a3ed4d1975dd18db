import type { ImportPreview } from "#lib/domain/answers/import.ts";
import { decisionsOf, NO_DECISIONS } from "#lib/domain/import/decisions.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { carryDecisions } from "../carry-decisions.ts";
import { newId } from "../new-id.ts";
import type { Destination, ImportDraft, ReadSource } from "./import-draft.ts";

/** Share of the newer text's lines that also stand in the older, from which on it is the same article. */
const ALIKE = 0.5;

/**
 * What a draft changes to when a source has been read. Where that is the article of the last preview
 * (read once more, or with a few words changed), what a person changed there goes along.
 */
export function showPreview(
  draft: ImportDraft,
  { desk, preview, broughtAs }: ReadSource,
): Partial<ImportDraft> {
  const { preview: last, facts, destination } = draft;
  const shown = { step: "preview", desk, preview, broughtAs, articleId: newId() } as const;
  if (!last || !isSameArticle(last.article, preview.article)) {
    return { ...shown, facts: {}, ...NO_DECISIONS, destination: null };
  }
  return {
    ...shown,
    facts,
    ...carryDecisions(last.article, decisionsOf(draft), preview.article),
    destination: destination && carryDestination(destination, preview),
  };
}

function isSameArticle(last: ImportedArticle, next: ImportedArticle): boolean {
  const known = new Set(last.text.split("\n"));
  const lines = next.text.split("\n");
  return lines.filter((line) => known.has(line)).length >= lines.length * ALIKE;
}

/** The same choice, at the revision at which its article is by now. */
function carryDestination(destination: Destination, { matches }: ImportPreview): Destination {
  if (destination.kind === "new") return destination;
  const match = matches.find(({ id }) => id === destination.article);
  return match ? { ...destination, revision: match.revision } : destination;
}
