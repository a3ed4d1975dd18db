import type { ArticleBundle } from "#lib/domain/bundle/bundle.ts";
import { formatInfo } from "#lib/domain/formats.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import type { RevisionText } from "#lib/domain/revision.ts";
import type { ExportFormat } from "#lib/domain/vocabulary.ts";
import { renderAnnotatedCopy } from "./annotated/annotated-copy.ts";
import { renderBundle } from "./bundle.ts";
import { nameFile } from "./file-name.ts";
import { renderClaimReview } from "./json-ld/claim-review.ts";
import { renderNewsArticle } from "./json-ld/news-article.ts";
import { renderWebAnnotation } from "./json-ld/web-annotation.ts";
import { requireNoConfidential } from "./reviewed/confidential.ts";
import { applyApprovedCorrections } from "./reviewed/corrected.ts";
import { headlineOf } from "./reviewed/headline.ts";
import { type PlacedNotices, placeAtWords, placeNotices } from "./reviewed/notice-placement.ts";
import type { ExportOptions } from "./reviewed/options.ts";
import { renderCheckSheet } from "./sheet/check-sheet.ts";
import { renderHtml } from "./text/html.ts";
import { renderMarkdown } from "./text/markdown.ts";
import { renderText } from "./text/plain.ts";
import { renderWord } from "./word/word.ts";

/** What a file holds: its text, or its bytes where it is not text. */
export type ExportBody = string | Uint8Array;

/** Writes a reviewed article in one format. Refuses `conflict` and `invalid`, with what to do. */
export type Render = (
  reviewed: ReviewedArticle,
  options: ExportOptions,
) => ExportBody | Refusal | Promise<ExportBody | Refusal>;

/** A file to hand out; `mediaType` carries the charset. */
export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly body: ExportBody;
}

/** The formats that show one revision as it was reviewed. The bundle holds more than that. */
export type ReviewedFormat = Exclude<ExportFormat, "bundle">;

/** One renderer a format; what else is to be known of it stands in `domain/formats.ts`. */
const RENDERERS: Readonly<Record<ReviewedFormat, Render>> = {
  text: corrected((_, revision, notices) => renderText(revision, notices)),
  "text-with-notes": marked((_, revision, notices) => renderText(revision, notices)),
  html: corrected(renderHtml),
  "html-with-notes": marked(renderHtml),
  markdown: corrected((_, revision, notices) => renderMarkdown(revision, notices)),
  docx: renderWord,
  "web-annotation": renderWebAnnotation,
  "claim-review": renderClaimReview,
  "news-article": renderNewsArticle,
  "check-sheet": renderCheckSheet,
  "annotated-copy": renderAnnotatedCopy,
};

/** Writes an article's words with its notices where they are placed. */
type Writer = (
  article: ReviewedArticle["article"] & Pick<ReviewedArticle, "publishedAs">,
  revision: RevisionText,
  notices: PlacedNotices,
) => string;

/** Accepted corrections made, the notices where the desk's style puts them. */
function corrected(write: Writer): Render {
  return (reviewed) => {
    const made = applyApprovedCorrections(reviewed);
    if (isRefusal(made)) return made;
    const headline = headlineOf(reviewed, made.revision);
    const { article, publishedAs = null } = reviewed;
    const facts = { ...article, headline, publishedAs };
    return write(facts, made.revision, placeNotices(reviewed, made));
  };
}

/** The revision's own words, marks behind those that a note at the end is about. */
function marked(write: Writer): Render {
  return (reviewed) => {
    const { article, publishedAs = null } = reviewed;
    const facts = { ...article, headline: headlineOf(reviewed), publishedAs };
    return write(facts, reviewed.revision, placeAtWords(reviewed));
  };
}

/** What leaves the desk as a file, with all that it is written from. */
export type ExportTask =
  | {
      readonly format: ReviewedFormat;
      readonly reviewed: ReviewedArticle;
      readonly options: ExportOptions;
    }
  | { readonly format: "bundle"; readonly bundle: ArticleBundle };

/** Writes the file. Refuses what the format's renderer refuses. */
export async function exportFile(task: ExportTask): Promise<ExportedFile | Refusal> {
  const body = await bodyOf(task);
  if (isRefusal(body)) return body;
  const { extension, mediaType, suffix } = formatInfo(task.format);
  return { fileName: nameFile(titleOf(task), extension, suffix), mediaType, body };
}

async function bodyOf(task: ExportTask): Promise<ExportBody | Refusal> {
  if (task.format === "bundle") return renderBundle(task.bundle);
  return RENDERERS[task.format](requireNoConfidential(task.reviewed), task.options);
}

function titleOf(task: ExportTask): string {
  return task.format === "bundle" ? task.bundle.article.headline : task.reviewed.article.headline;
}
