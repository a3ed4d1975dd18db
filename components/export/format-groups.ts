import { type ExportFormat, FORMATS } from "#lib/domain/vocabulary.ts";

/** Formats under the name of the desk that asks for them. */
export interface FormatGroup {
  readonly title: string;
  readonly formats: readonly ExportFormat[];
}

/** Who wants what, in the order of the menu. */
const READERS: Readonly<Record<ExportFormat, string>> = {
  docx: "For the copy desk",
  text: "For the copy desk",
  "text-with-notes": "For the copy desk",
  html: "For the web desk",
  "html-with-notes": "For the web desk",
  markdown: "For the web desk",
  "annotated-copy": "For the lawyer and the record",
  "check-sheet": "For the lawyer and the record",
  bundle: "For the lawyer and the record",
  "claim-review": "For programs",
  "news-article": "For programs",
  "web-annotation": "For programs",
};

const inOrder = Object.keys(READERS);
const sorted = FORMATS.toSorted((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b));

/** Every format once, by who wants it. */
export const FORMAT_GROUPS: readonly FormatGroup[] = [...new Set(Object.values(READERS))].map(
  (title) => ({ title, formats: sorted.filter((format) => READERS[format] === title) }),
);
