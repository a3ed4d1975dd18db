const SUPER = new Map(
  Object.entries({
    0: "⁰",
    1: "¹",
    2: "²",
    3: "³",
    4: "⁴",
    5: "⁵",
    6: "⁶",
    7: "⁷",
    8: "⁸",
    9: "⁹",
    "+": "⁺",
    "-": "⁻",
    "−": "⁻",
    "=": "⁼",
    "(": "⁽",
    ")": "⁾",
    n: "ⁿ",
    i: "ⁱ",
  }),
);
const SUB = new Map(
  Object.entries({
    0: "₀",
    1: "₁",
    2: "₂",
    3: "₃",
    4: "₄",
    5: "₅",
    6: "₆",
    7: "₇",
    8: "₈",
    9: "₉",
    "+": "₊",
    "-": "₋",
    "−": "₋",
    "=": "₌",
    "(": "₍",
    ")": "₎",
  }),
);

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
