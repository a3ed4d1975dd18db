import { wordSet } from "./word-set.ts";

const ENGLISH = wordSet(
  "the of and to in a that is was for on with as it by at from his he be this have are not had an",
);

/** How many of a text's words must be English function words. Running English has 35 to 45 per cent. */
const SHARE = 0.2;

/** `en` when the text is plainly English, else null: no language is better than a wrong one. */
export function detectLanguage(text: string): string | null {
  const words =
    text
      .slice(0, 5_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const known = words.filter((word) => ENGLISH.has(word)).length;
  return words.length >= 10 && known >= words.length * SHARE ? "en" : null;
}
