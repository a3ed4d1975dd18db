import { firstSentence } from "../sentences.ts";
import type { Range } from "../text.ts";
import type { BlockKind } from "../vocabulary.ts";
import type { ImportedNote } from "./imported-article.ts";

/** Code units of a note that name it. */
const NAME_LENGTH = 60;

/** The first words of a note, for a sentence that speaks of it. */
export function nameOfNote({ text }: Pick<ImportedNote, "text">): string {
  return text.length > NAME_LENGTH ? `${text.slice(0, NAME_LENGTH).toWellFormed()}…` : text;
}

/** The warning that a note may be about other words; null where there is no doubt. */
export function warnOfNote(note: ImportedNote): string | null {
  if (note.doubt === null) return null;
  return `See whether this note is attached to the right words: “${nameOfNote(note)}” ${note.doubt}`;
}

/**
 * The words that a note on the whole article is attached to, in the text of their block: the headline or,
 * without one, the first sentence. Null where there are no words.
 */
export function wordsForArticle(
  blocks: readonly { readonly kind: BlockKind; readonly text: string }[],
): (Range & { readonly block: number }) | null {
  const headline = blocks.findIndex(({ kind, text }) => kind === "headline" && text.trim() !== "");
  const block = headline === -1 ? blocks.findIndex(({ text }) => text.trim() !== "") : headline;
  const text = blocks[block]?.text ?? "";
  if (block === headline) return text === "" ? null : { block, start: 0, end: text.length };
  const first = firstSentence(text);
  return first && { block, ...first };
}
