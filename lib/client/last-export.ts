import { CORRECTIONS_WISHED, type ExportFormat, FORMATS } from "#lib/domain/vocabulary.ts";
import type { ExportChoice } from "./exports.ts";

/** What of a choice is the same for every article, and never the confidential part. */
export type ExportHabit = Pick<ExportChoice, "format" | "corrections">;

type Shelf = Pick<Storage, "getItem" | "setItem">;

const FIRST: ExportHabit = { format: FORMATS[0], corrections: "accepted" };

const nameOf = (person: string) => `galley export ${person}`;

/** What a person exported last in this browser; the first format for whoever never has. */
export function recallExport(shelf: Shelf, person: string | null): ExportHabit {
  const kept = person === null ? null : shelf.getItem(nameOf(person));
  const [format, corrections] = kept?.split(" ") ?? [];
  return {
    // Another Galley under this address may have known other formats.
    format: FORMATS.find((known): known is ExportFormat => known === format) ?? FIRST.format,
    corrections: CORRECTIONS_WISHED.find((known) => known === corrections) ?? FIRST.corrections,
  };
}

/** Remembers what a person exported. */
export function rememberExport(
  shelf: Shelf,
  person: string | null,
  { format, corrections }: ExportHabit,
): void {
  if (person === null) return;
  try {
    shelf.setItem(nameOf(person), `${format} ${corrections}`);
  } catch {
    // The browser's storage is full or switched off: it is a convenience, no more.
  }
}
