import type { Publication, Published } from "#lib/domain/publication.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { renderBy, renderWords } from "./render-text.ts";

/** Which revision was published, when and by whom, and whether it is the one that is shown. */
export function renderPublication({ article, publishedAs }: ReviewedArticle): string {
  if (publishedAs) return [renderPublished(publishedAs), ...renderCounts(publishedAs)].join(" ");
  const other = article.published;
  if (!other) return "Not published";
  return `Not this revision. ${renderPublished(other)}`;
}

function renderPublished({ revision, at, by, broughtBy }: Published): string {
  const elsewhere = broughtBy
    ? ` in another Galley, as a bundle says that ${renderWords(broughtBy.name)} brought`
    : "";
  return `Revision ${revision} ${renderBy("by", by.name, at)}${elsewhere}.`;
}

function renderCounts({ kind, corrections, claims, checked, reason }: Publication): string[] {
  const change = corrections === 1 ? "1 correction went in" : `${corrections} corrections went in`;
  const counts =
    claims === null || checked === null ? "" : ` ${checked} of ${claims} claims checked.`;
  return [
    `${kind === "unchanged" ? "The words stood as they were" : change}.${counts}`,
    ...(reason === null ? [] : [`The desk’s rules were set aside for it: ${renderWords(reason)}`]),
  ];
}
