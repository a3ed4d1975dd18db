import { replaceRanges } from "#lib/domain/text.ts";
import type { TrackedEdit } from "./tracked.ts";

/** The text with every change accepted. */
export function acceptAll(text: string, edits: readonly TrackedEdit[]): string {
  return replaceRanges(
    text,
    edits.map(({ start, end, after }) => ({ start, end, words: after })),
  );
}

/** The text with every change rejected: as it was before the applied corrections. */
export function rejectAll(text: string, edits: readonly TrackedEdit[]): string {
  return replaceRanges(
    text,
    edits.map(({ start, end, before }) => ({ start, end, words: before })),
  );
}
