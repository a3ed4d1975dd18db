import { count } from "#components/ui/count.ts";
import type { Attribution } from "#lib/domain/attribution.ts";
import { type ImportDecisions, without } from "#lib/domain/import/decisions.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";

/**
 * Sums up the changes and comments of a file: "3 proposed changes by Jane Doe, 2 comments by Jane Doe
 * and John Roe: each becomes a claim. 1 not brought in."
 */
export function summariseChanges(
  article: Pick<ImportedArticle, "changes" | "comments">,
  { withoutChanges, withoutComments }: Pick<ImportDecisions, "withoutChanges" | "withoutComments">,
): string {
  const changes = without(article.changes, withoutChanges);
  const comments = without(article.comments, withoutComments);
  const out = withoutChanges.length + withoutComments.length;
  const stay = withoutChanges.length === 0 ? "" : ": the words stay as they were";
  const notIn = out === 0 ? "" : ` ${out} not brought in${stay}.`;
  const parts = [
    changes.length > 0 &&
      `${count(changes.length, "proposed change", "proposed changes")}${byWhom(changes)}`,
    comments.length > 0 && `${count(comments.length, "comment", "comments")}${byWhom(comments)}`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return `None comes in.${notIn}`;
  const verb =
    changes.length + comments.length === 1 ? "it becomes a claim" : "each becomes a claim";
  return `${parts.join(", ")}: ${verb}.${notIn}`;
}

const names = new Intl.ListFormat("en-GB");

function byWhom(given: readonly Attribution[]): string {
  const authors = new Set(given.flatMap(({ author }) => author ?? []));
  return authors.size > 0 ? ` by ${names.format(authors)}` : "";
}
