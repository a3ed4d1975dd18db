import { formatInfo } from "#lib/domain/formats.ts";
import type {
  ConfidentialChoice,
  CorrectionsIncluded,
  ExportFormat,
} from "#lib/domain/vocabulary.ts";
import { type FileOptions, type NamedFile, requestFile, withQuery } from "../api.ts";

/** What somebody wants an article as. What its format has no place for is left out of the question. */
export interface ExportChoice {
  readonly format: ExportFormat;
  readonly corrections: CorrectionsIncluded;
  readonly confidential: ConfidentialChoice;
  /** Null is the current one. */
  readonly revision: number | null;
}

/** A file with its beginning as text, to be looked at. */
export interface FetchedExport extends NamedFile {
  /** Empty where the format cannot be looked at. */
  readonly start: string;
  /** Whether `start` is all of it. */
  readonly isWhole: boolean;
}

/** Most bytes of a file that a preview shows: some 15,000 words, drawn in a blink. */
const MAX_SHOWN = 100_000;

/** Where the file is asked for. */
export function exportPath(article: string, choice: ExportChoice): string {
  const { format, corrections, confidential, revision } = choice;
  const isBundle = format === "bundle";
  return withQuery(`/api/articles/${article}/export`, {
    format,
    ...(formatInfo(format).takesProposed && corrections === "proposed" && { corrections }),
    ...(isBundle && confidential === "include" && { confidential }),
    ...(!isBundle && revision !== null && { revision }),
  });
}

/** Fetches an article as a file. Throws as `requestFile` does. */
export async function fetchExport(
  article: string,
  choice: ExportChoice,
  options: FileOptions,
): Promise<FetchedExport> {
  const file = await requestFile(exportPath(article, choice), options);
  if (formatInfo(choice.format).preview === "none") return { ...file, start: "", isWhole: false };
  return { ...file, ...(await readStart(file.blob, MAX_SHOWN)) };
}

/** The first `most` bytes of a file as text; a file that is cut ends with a whole line where it has one. */
export async function readStart(
  blob: Blob,
  most: number,
): Promise<Pick<FetchedExport, "start" | "isWhole">> {
  const text = await blob.slice(0, most).text();
  if (blob.size <= most) return { start: text, isWhole: true };
  const end = text.lastIndexOf("\n");
  // The cut may have gone through a character, which then reads as U+FFFD.
  const start = end > 0 ? text.slice(0, end) : text.replace(/\uFFFD+$/u, "");
  return { start, isWhole: false };
}
