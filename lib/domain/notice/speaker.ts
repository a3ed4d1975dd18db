import { foldSpace } from "#lib/domain/text.ts";

/** Whose words they are, at the start of a sentence: "Trump’s", "The ministers’"; "The" for nobody known. */
export function possessive(speaker: string | null): string {
  if (speaker === null) return "The";
  const name = foldSpace(speaker);
  const start = name.charAt(0).toUpperCase() + name.slice(1);
  return /s$/iu.test(start) ? `${start}’` : `${start}’s`;
}

/** Who it is in the middle of a sentence: “the minister” for “The minister”, in one line. */
export function inSentence(speaker: string): string {
  const name = foldSpace(speaker);
  // “A” and “An” are names too (An Nguyen): only before a small letter are they articles.
  return name.replace(/^(?:The(?= )|An?(?= \p{Ll}))/u, (article) => article.toLowerCase());
}
