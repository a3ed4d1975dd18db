import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { headlineOf } from "../reviewed/headline.ts";
import type { ExportOptions } from "../reviewed/options.ts";
import { trackedEdits } from "../reviewed/tracked.ts";
import { renderBody } from "./body.ts";
import { renderComments, renderThreads } from "./comment-parts.ts";
import { commentsOf } from "./comments.ts";
import { listsOf } from "./lists.ts";
import { countFrom } from "./numbers.ts";
import { packWord } from "./package.ts";
import { renderNumbering, renderStyles } from "./styles.ts";

/**
 * An article as a Word file (Office Open XML, ECMA-376 transitional): each block a paragraph, the
 * corrections included as tracked changes, claims and editor's notes as comments. Accepting all gives
 * the corrected text, rejecting all the text before the corrections, save for characters that XML cannot
 * hold, which are left out. Refuses `conflict` as `correctText` does.
 */
export function renderWord(
  reviewed: ReviewedArticle,
  options: ExportOptions,
): Uint8Array | Refusal {
  const edits = trackedEdits(reviewed, options);
  if (isRefusal(edits)) return edits;
  const comments = commentsOf(reviewed, edits, options);
  const lists = listsOf(reviewed.revision);
  const numbers = countFrom(comments.length);
  return packWord(
    { ...reviewed.article, headline: headlineOf(reviewed) },
    {
      document: renderBody(reviewed.revision, { edits, comments, lists: lists.byLine, numbers }),
      comments: renderComments(comments),
      threads: renderThreads(comments),
      styles: renderStyles(reviewed.article.language),
      numbering: renderNumbering(lists.numbered),
      links: numbers.links(),
    },
  );
}
