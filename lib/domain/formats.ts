import type { ExportFormat } from "./vocabulary.ts";

/** How a file can be looked at before it is saved: as the words it holds, as a page, or not. */
export type Preview = "text" | "html" | "none";

/** What is to be known of a format without writing it: for the menu, the file's name, its headers. */
export interface FormatFacts {
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

const JSON_LD = { extension: "jsonld", mediaType: "application/ld+json" } as const;
const HTML = { extension: "html", mediaType: "text/html; charset=utf-8" } as const;
const TEXT = { extension: "txt", mediaType: "text/plain; charset=utf-8" } as const;

/** Every format that an article leaves the desk in, in the order of the menu. */
const FACTS = {
  text: {
    label: "Text",
    description: "The corrected words, with notices as the desk places them: for pasting anywhere",
    ...TEXT,
    suffix: "",
    preview: "text",
    takesProposed: false,
  },
  "text-with-notes": {
    label: "Text with editor’s notes",
    description: "The words as they were printed, with marks and the notes at the end",
    ...TEXT,
    suffix: " (with notes)",
    preview: "text",
    takesProposed: false,
  },
  html: {
    label: "HTML",
    description: "The corrected article as a page: for the web desk",
    ...HTML,
    suffix: "",
    preview: "html",
    takesProposed: false,
  },
  "html-with-notes": {
    label: "HTML with editor’s notes",
    description: "The page as it was printed, with marks that lead to the notes",
    ...HTML,
    suffix: " (with notes)",
    preview: "html",
    takesProposed: false,
  },
  markdown: {
    label: "Markdown",
    description: "The corrected article with its headings, lists and links: for the CMS",
    extension: "md",
    mediaType: "text/markdown; charset=utf-8",
    suffix: "",
    preview: "text",
    takesProposed: false,
  },
  docx: {
    label: "Word with tracked changes",
    description: "Corrections to accept or reject, findings as comments: for the copy desk",
    extension: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    suffix: "",
    preview: "none",
    takesProposed: true,
  },
  "web-annotation": {
    label: "Web Annotation, JSON-LD",
    description: "Every claim as a W3C annotation of the text: for annotation tools",
    extension: "jsonld",
    // The profile tells an annotation from other JSON-LD (https://www.w3.org/TR/annotation-protocol/).
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    suffix: " (annotations)",
    preview: "text",
    takesProposed: true,
  },
  "claim-review": {
    label: "ClaimReview, JSON-LD",
    description: "The verdicts on what others claimed: for search engines and fact-check feeds",
    ...JSON_LD,
    suffix: " (ClaimReview)",
    preview: "text",
    takesProposed: false,
  },
  "news-article": {
    label: "NewsArticle, JSON-LD",
    description: "The article with its corrections: for the page’s head",
    ...JSON_LD,
    suffix: " (NewsArticle)",
    preview: "text",
    takesProposed: false,
  },
  "check-sheet": {
    label: "Check sheet, CSV",
    description: "One row a claim, with sources and findings: for a spreadsheet",
    extension: "csv",
    mediaType: "text/csv; charset=utf-8; header=present",
    suffix: " (check sheet)",
    preview: "text",
    takesProposed: true,
  },
  "annotated-copy": {
    label: "Annotated copy, to print",
    description: "The text with numbered claims and the record of each: for the lawyer",
    ...HTML,
    suffix: " (annotated)",
    preview: "html",
    takesProposed: false,
  },
  bundle: {
    label: "Bundle, JSON",
    description: "Everything about the article, to keep or to bring into another Galley",
    extension: "json",
    mediaType: "application/json",
    suffix: " (bundle)",
    preview: "none",
    takesProposed: false,
  },
} as const satisfies Readonly<Record<string, FormatFacts>>;

/** A format that cannot be looked at before it is saved. */
export type FormatWithoutPreview = {
  [Format in ExportFormat]: (typeof FACTS)[Format]["preview"] extends "none" ? Format : never;
}[ExportFormat];

/** What is to be known of a format. */
export function factsOf(format: ExportFormat): FormatFacts {
  return FACTS[format];
}
