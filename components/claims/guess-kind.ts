import type { Kind } from "#lib/domain/vocabulary.ts";

/** What sort of assertion these words are likely to make: a start, changed with one key. */
export function guessKind(words: string): Kind {
  if (/["“”„«»‹›]/u.test(words)) return "quote";
  return /\p{Nd}/u.test(words) ? "number" : "other";
}
