import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import type { RevisionText } from "#lib/domain/revision.ts";
import type { ExportFormat } from "#lib/domain/vocabulary.ts";
import { correctText } from "./corrected.ts";
import { nameFile } from "./file-name.ts";
import { renderHtml, renderMarkedHtml } from "./html.ts";
import { renderMarkdown } from "./markdown.ts";
import { type MarkedNote, markNotes } from "./marks.ts";
import { renderMarkedText, renderText } from "./plain.ts";
import { type ToldNote, toldNotes } from "./told.ts";

/** One way in which an article can leave the desk. */
export interface Exporter {
  readonly format: ExportFormat;
  /** For the menu. */
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  /** Put behind the headline in the file's name, so that two formats do not overwrite each other. */
  readonly suffix: string;
  /** The file's text. Refuses `conflict` when approved corrections cannot be made together. */
  readonly render: (reviewed: ReviewedArticle) => string | Refusal;
}

/** A file to hand out; `mediaType` carries the charset. */
export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly body: string;
}

/** Every format with its exporter. */
export const EXPORTERS: Readonly<Record<ExportFormat, Exporter>> = {
  text: {
    format: "text",
    label: "Corrected text",
    extension: "txt",
    mediaType: "text/plain; charset=utf-8",
    suffix: "",
    render: corrected((_, revision, told) => renderText(revision, told)),
  },
  "text-with-notes": {
    format: "text-with-notes",
    label: "Text with editor’s notes",
    extension: "txt",
    mediaType: "text/plain; charset=utf-8",
    suffix: " (with notes)",
    render: marked(({ revision }, notes) => renderMarkedText(revision, notes)),
  },
  html: {
    format: "html",
    label: "Corrected HTML",
    extension: "html",
    mediaType: "text/html; charset=utf-8",
    suffix: "",
    render: corrected(({ article }, revision, told) => renderHtml(article, revision, told)),
  },
  "html-with-notes": {
    format: "html-with-notes",
    label: "HTML with editor’s notes",
    extension: "html",
    mediaType: "text/html; charset=utf-8",
    suffix: " (with notes)",
    render: marked(({ article, revision }, notes) => renderMarkedHtml(article, revision, notes)),
  },
  markdown: {
    format: "markdown",
    label: "Corrected Markdown",
    extension: "md",
    mediaType: "text/markdown; charset=utf-8",
    suffix: "",
    render: corrected((_, revision, told) => renderMarkdown(revision, told)),
  },
};

/** Accepted corrections made, the notices told at the end. */
function corrected(
  write: (reviewed: ReviewedArticle, revision: RevisionText, told: readonly ToldNote[]) => string,
): Exporter["render"] {
  return (reviewed) => {
    const revision = correctText(reviewed);
    return isRefusal(revision) ? revision : write(reviewed, revision, toldNotes(reviewed));
  };
}

/** The revision's own words, marks behind those that a note at the end is about. */
function marked(
  write: (reviewed: ReviewedArticle, notes: readonly MarkedNote[]) => string,
): Exporter["render"] {
  return (reviewed) => write(reviewed, markNotes(reviewed.revision.text, toldNotes(reviewed)));
}

/** Writes an article in a format. Refuses what the format's `render` refuses. */
export function exportReviewed(
  reviewed: ReviewedArticle,
  format: ExportFormat,
): ExportedFile | Refusal {
  const { extension, mediaType, suffix, render } = EXPORTERS[format];
  const body = render(reviewed);
  if (isRefusal(body)) return body;
  return { fileName: nameFile(reviewed.article.headline, extension, suffix), mediaType, body };
}
