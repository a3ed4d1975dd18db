/** Words that end with a unit of length, behind which a raised figure is its power: “12 m²”. */
export const UNIT = /(?:^|[\s\d])(?:[kcmd]?m|ft|in|yd|mi)$/u;

const SUPER = smallSigns("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ");
const SUB = smallSigns("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎");

/** The small form of each sign, which stands at the same place. */
function smallSigns(signs: string, small: string): ReadonlyMap<string, string> {
  return new Map([...signs].map((sign, index) => [sign, small.charAt(index)]));
}

/** The signs as a reader saw them raised, where Unicode has all of them ("10⁶"); else null ("1st"). */
export function raise(words: string): string | null {
  return replaceAll(words, SUPER);
}

/** The signs as a reader saw them lowered, where Unicode has all of them ("H₂O"); else null. */
export function lower(words: string): string | null {
  return replaceAll(words, SUB);
}

function replaceAll(words: string, signs: ReadonlyMap<string, string>): string | null {
  const replaced = [...words].map((sign) => signs.get(sign));
  return replaced.length > 0 && replaced.every((sign) => sign !== undefined)
    ? replaced.join("")
    : null;
}
