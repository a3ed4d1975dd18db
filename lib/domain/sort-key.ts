/** Code units by which words are told apart in a sorted list. */
const KEY_LENGTH = 100;

/**
 * Words for sorting: letters and digits alone, without case and accents, so that “Émile” stands beside
 * Emil. At most 100 code units.
 */
export function sortKeyOf(words: string): string {
  // An accent more or less at the end of what is looked at changes nothing before it.
  const bare = words
    .slice(0, 2 * KEY_LENGTH)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return bare.slice(0, KEY_LENGTH).toWellFormed();
}
