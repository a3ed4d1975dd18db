import { type ExportFormat, FORMATS } from "#lib/domain/vocabulary.ts";

/** Formats under the name of the desk that asks for them. */
export interface FormatGroup {
  readonly title: string;
  readonly formats: readonly ExportFormat[];
}

/** Who wants what. A format that is in no list is for programs. */
const GROUPS: readonly { readonly title: string; readonly formats: readonly string[] }[] = [
  { title: "For the copy desk", formats: ["docx", "text", "text-with-notes"] },
  { title: "For the web desk", formats: ["html", "html-with-notes", "markdown"] },
  { title: "For the lawyer and the record", formats: ["annotated-copy", "check-sheet", "bundle"] },
  { title: "For programs", formats: ["claim-review", "news-article", "web-annotation"] },
];

/** Every format once, by who wants it. */
export const FORMAT_GROUPS: readonly FormatGroup[] = GROUPS.map(({ title, formats }, index) => ({
  title,
  formats: [
    ...formats.flatMap((format) => FORMATS.filter((known) => known === format)),
    ...(index === GROUPS.length - 1 ? FORMATS.filter(isUngrouped) : []),
  ],
})).filter(({ formats }) => formats.length > 0);

function isUngrouped(format: ExportFormat): boolean {
  return !GROUPS.some(({ formats }) => formats.includes(format));
}
