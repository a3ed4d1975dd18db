import { type ExportFormat, FORMATS } from "#lib/domain/vocabulary.ts";
import { type BrowserStorage, tryKeep } from "../storage.ts";
import type { ExportChoice } from "./exports.ts";

/**
 * What of a choice is the same for every article. Whether proposed corrections or confidential evidence
 * go along is decided each time.
 */
export type ExportHabit = Pick<ExportChoice, "format">;

/** Every entry begins with this; then comes whose it is. */
export const LAST_EXPORT = "galley export";

const nameOf = (person: string) => `${LAST_EXPORT} ${person}`;

/** What a person exported last in this browser; the first format for whoever never has. */
export function recallExport(storage: BrowserStorage, person: string | null): ExportHabit {
  const kept = person === null ? null : storage.getItem(nameOf(person));
  // Another Galley under this address may have known other formats, and kept more behind a space.
  const [format] = kept?.split(" ") ?? [];
  return {
    format: FORMATS.find((known): known is ExportFormat => known === format) ?? FORMATS[0],
  };
}

/** Remembers what a person exported. */
export function rememberExport(
  storage: BrowserStorage,
  person: string | null,
  { format }: ExportHabit,
): void {
  // Where there is no room, nothing is remembered: it is a convenience, no more.
  if (person !== null) tryKeep(storage, nameOf(person), format);
}
