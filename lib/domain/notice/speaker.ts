import { foldSpace } from "#lib/domain/text.ts";

/** Whose words they are, at the start of a sentence: "Trump’s", "The ministers’"; "The" for nobody known. */
export function possessive(speaker: string | null): string {
  if (speaker === null) return "The";
  const name = foldSpace(speaker);
  const start = name.charAt(0).toUpperCase() + name.slice(1);
  return /s$/iu.test(start) ? `${start}’` : `${start}’s`;
}
