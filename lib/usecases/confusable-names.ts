import unhomoglyph from "unhomoglyph";

/**
 * Whether a reader takes two names for one: they differ in case, spaces, punctuation, accents, signs that
 * nobody sees, or in letters and digits that look the same (Unicode's confusables, UTS #39, 4). Which
 * look the same depends on the case they are in, so names are compared in each.
 */
export function areConfusable(one: string, other: string): boolean {
  const looks = looksOf(one);
  return looksOf(other).some((look) => looks.includes(look));
}

/** A name as it looks when typed so, in small letters, and in capitals. */
function looksOf(name: string): readonly string[] {
  const bare = withoutMarks(name);
  if (bare === "") return [name];
  return [bare, bare.toLowerCase(), inCapitals(bare)].map(skeleton);
}

/** Compatibility forms taken apart, without what nobody sees, what stands between words, and accents. */
function withoutMarks(name: string): string {
  const seen = name.normalize("NFKD").replace(INVISIBLE, "");
  return seen.replace(SEPARATORS, "").replace(ACCENTS, "$1");
}

/** What is not drawn: formatting and control characters, and letters that are drawn as nothing. */
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** In other scripts such marks are letters of their own. */
const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}])\p{Mn}+/gu;

/** Ali is not All: a small i has its dot, and only its capital looks like an l. */
function inCapitals(name: string): string {
  return name.replace(/[^i]+/gu, (letters) => letters.toUpperCase());
}

function skeleton(name: string): string {
  const letters = unhomoglyph(name).normalize("NFKD").toLowerCase();
  // The table has rn for m, and nothing for two v.
  return letters.replace(SEPARATORS, "").replace(ACCENTS, "$1").replaceAll("vv", "w");
}

/** Spaces, punctuation and accents without a letter, which do not tell people apart. */
const SEPARATORS = /[\p{Z}\p{P}\p{Sk}]/gu;
