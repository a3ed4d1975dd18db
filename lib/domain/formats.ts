import type { ExportFormat } from "./vocabulary.ts";

/** How a file can be looked at before it is saved: as the words it holds, as a page, or not. */
export type Preview = "text" | "html" | "none";

/** What is to be known of a format without writing it: for the menu, the file's name, its headers. */
export interface FormatInfo {
  /** For the menu. */
  readonly label: string;
  /** One sentence for the menu: what it is, and for whom. */
  readonly description: string;
  readonly extension: string;
  /** With its charset where the type has that parameter. */
  readonly mediaType: string;
  /** Put behind the headline in the file's name, so that two formats do not overwrite each other. */
  readonly suffix: string;
  readonly preview: Preview;
  /** Whether corrections that nobody has decided on yet may go in, marked as what they are. */
  readonly takesProposed: boolean;
}

/** What most formats have in common. */
const DEFAULTS = { suffix: "", preview: "text", takesProposed: false } as const;
const JSON_LD = { ...DEFAULTS, extension: "jsonld", mediaType: "application/ld+json" } as const;
const TEXT = { ...DEFAULTS, extension: "txt", mediaType: "text/plain; charset=utf-8" } as const;
const HTML = {
  ...DEFAULTS,
  extension: "html",
  mediaType: "text/html; charset=utf-8",
  preview: "html",
} as const;

/** Every format that an article leaves the desk in, in the order of the menu. */
const FORMAT_INFO = {
  text: {
    label: "Text",
    description: "The corrected words, with notices as the desk places them: for pasting anywhere",
    ...TEXT,
  },
  "text-with-notes": {
    label: "Text with editor’s notes",
    description: "The words as they were printed, with marks and the notes at the end",
    ...TEXT,
    suffix: " (with notes)",
  },
  html: {
    label: "HTML",
    description: "The corrected article as a page: for the web desk",
    ...HTML,
  },
  "html-with-notes": {
    label: "HTML with editor’s notes",
    description: "The page as it was printed, with marks that lead to the notes",
    ...HTML,
    suffix: " (with notes)",
  },
  markdown: {
    label: "Markdown",
    description: "The corrected article with its headings, lists and links: for the CMS",
    ...DEFAULTS,
    extension: "md",
    mediaType: "text/markdown; charset=utf-8",
  },
  docx: {
    label: "Word with tracked changes",
    description: "Corrections to accept or reject, findings as comments: for the copy desk",
    ...DEFAULTS,
    extension: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    preview: "none",
    takesProposed: true,
  },
  "web-annotation": {
    label: "Web Annotation, JSON-LD",
    description: "Every claim as a W3C annotation of the text: for annotation tools",
    ...JSON_LD,
    // The profile tells an annotation from other JSON-LD (https://www.w3.org/TR/annotation-protocol/).
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    suffix: " (annotations)",
    takesProposed: true,
  },
  "claim-review": {
    label: "ClaimReview, JSON-LD",
    description: "The verdicts on what others claimed: for search engines and fact-check feeds",
    ...JSON_LD,
    suffix: " (ClaimReview)",
  },
  "news-article": {
    label: "NewsArticle, JSON-LD",
    description: "The article with its corrections: for the page’s head",
    ...JSON_LD,
    suffix: " (NewsArticle)",
  },
  "check-sheet": {
    label: "Check sheet, CSV",
    description: "One row a claim, with sources and findings: for a spreadsheet",
    ...DEFAULTS,
    extension: "csv",
    mediaType: "text/csv; charset=utf-8; header=present",
    suffix: " (check sheet)",
    takesProposed: true,
  },
  "annotated-copy": {
    label: "Annotated copy, to print",
    description: "The text with numbered claims and the record of each: for the lawyer",
    ...HTML,
    suffix: " (annotated)",
  },
  bundle: {
    label: "Bundle, JSON",
    description: "Everything about the article, to keep or to bring into another Galley",
    ...DEFAULTS,
    extension: "json",
    mediaType: "application/json",
    suffix: " (bundle)",
    preview: "none",
  },
} as const satisfies Readonly<Record<ExportFormat, FormatInfo>>;

/** A format that cannot be looked at before it is saved. */
export type FormatWithoutPreview = {
  [Format in ExportFormat]: (typeof FORMAT_INFO)[Format]["preview"] extends "none" ? Format : never;
}[ExportFormat];

/** What is to be known of a format. */
export function formatInfo(format: ExportFormat): FormatInfo {
  return FORMAT_INFO[format];
}
