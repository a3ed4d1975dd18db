import { type ExportFormat, FORMATS } from "#lib/domain/vocabulary.ts";

/** Formats under the name of the desk that asks for them. */
export interface FormatGroup {
  readonly title: string;
  readonly formats: readonly ExportFormat[];
}

/** Who wants what. A format that nobody is named for stands with the programs. */
const WANTED_BY: readonly { readonly title: string; readonly formats: readonly string[] }[] = [
  { title: "For the copy desk", formats: ["docx", "text", "text-with-notes"] },
  { title: "For the web desk", formats: ["html", "html-with-notes", "markdown"] },
  { title: "For the lawyer and the record", formats: ["annotated-copy", "check-sheet", "bundle"] },
  { title: "For programs", formats: ["claim-review", "news-article", "web-annotation"] },
];

/** Every format once, by who wants it. */
export const FORMAT_GROUPS: readonly FormatGroup[] = WANTED_BY.map(({ title, formats }, index) => ({
  title,
  formats: [
    ...formats.flatMap((format) => FORMATS.filter((known) => known === format)),
    ...(index === WANTED_BY.length - 1 ? FORMATS.filter(isUnnamed) : []),
  ],
})).filter(({ formats }) => formats.length > 0);

function isUnnamed(format: ExportFormat): boolean {
  return !WANTED_BY.some(({ formats }) => formats.includes(format));
}
