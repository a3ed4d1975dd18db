import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import type { RevisionText } from "#lib/domain/revision.ts";
import type { ExportFormat } from "#lib/domain/vocabulary.ts";
import { makeCorrections } from "./corrected.ts";
import { nameFile } from "./file-name.ts";
import { renderHtml } from "./html.ts";
import { renderMarkdown } from "./markdown.ts";
import { type PlacedNotices, placeAtWords, placeNotices } from "./placed.ts";
import { renderText } from "./plain.ts";

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
    render: corrected((_, revision, notices) => renderText(revision, notices)),
  },
  "text-with-notes": {
    format: "text-with-notes",
    label: "Text with editor’s notes",
    extension: "txt",
    mediaType: "text/plain; charset=utf-8",
    suffix: " (with notes)",
    render: marked((_, revision, notices) => renderText(revision, notices)),
  },
  html: {
    format: "html",
    label: "Corrected HTML",
    extension: "html",
    mediaType: "text/html; charset=utf-8",
    suffix: "",
    render: corrected(renderHtml),
  },
  "html-with-notes": {
    format: "html-with-notes",
    label: "HTML with editor’s notes",
    extension: "html",
    mediaType: "text/html; charset=utf-8",
    suffix: " (with notes)",
    render: marked(renderHtml),
  },
  markdown: {
    format: "markdown",
    label: "Corrected Markdown",
    extension: "md",
    mediaType: "text/markdown; charset=utf-8",
    suffix: "",
    render: corrected((_, revision, notices) => renderMarkdown(revision, notices)),
  },
};

/** Writes an article's words with its notices where they are placed. */
type Writer = (
  article: ReviewedArticle["article"],
  revision: RevisionText,
  notices: PlacedNotices,
) => string;

/** Accepted corrections made, the notices where the desk's style puts them. */
function corrected(write: Writer): Exporter["render"] {
  return (reviewed) => {
    const made = makeCorrections(reviewed);
    if (isRefusal(made)) return made;
    return write(reviewed.article, made.revision, placeNotices(reviewed, made));
  };
}

/** The revision's own words, marks behind those that a note at the end is about. */
function marked(write: Writer): Exporter["render"] {
  return (reviewed) => write(reviewed.article, reviewed.revision, placeAtWords(reviewed));
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
