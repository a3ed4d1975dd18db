import type { Range } from "./text.ts";

/** A character in words that nobody sees, and that hides, turns or garbles what stands beside it. */
export interface HiddenCharacter extends Range {
  /** As Unicode writes it: `U+202E`. */
  readonly code: string;
  /** What it is, for people: `right-to-left override`. */
  readonly name: string;
}

/** Ends of lines and paragraphs, at which every direction ends (UAX #9, P1). */
const LINE = /[^\n\r\v\f\u0085\u2028\u2029]+/gu;

/** What begins or ends a direction inside a line (UAX #9, 2.1 and 2.3). */
const ENDS: Readonly<Record<string, string>> = {
  "\u202a": "\u202c",
  "\u202b": "\u202c",
  "\u202d": "\u202c",
  "\u202e": "\u202c",
  "\u2066": "\u2069",
  "\u2067": "\u2069",
  "\u2068": "\u2069",
};

const NAMES: Readonly<Record<string, string>> = {
  "\u202a": "left-to-right embedding",
  "\u202b": "right-to-left embedding",
  "\u202c": "end of a direction",
  "\u202d": "left-to-right override",
  "\u202e": "right-to-left override",
  "\u2066": "left-to-right isolate",
  "\u2067": "right-to-left isolate",
  "\u2068": "isolate",
  "\u2069": "end of an isolate",
};

/** Whether there can be any at all: most words are done with this. */
const ANY =
  /(?![\t\n\r])\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]|[\u115f\u1160\u200b-\u200d\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** Control characters, other than the tab and the ends of lines, and separators. */
const CONTROL = /(?![\t\n\r])[\p{Cc}\u2028\u2029]/gu;

/** Letters that are drawn as nothing, tags outside of flags, and what Unicode advises against. */
const NOTHING =
  /(?<=\u{1f3f4})[\u{e0020}-\u{e007e}]+\u{e007f}|([\u115f\u1160\u2061-\u2064\u206a-\u206f\u3164\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}])/gu;

/**
 * Without width and within a word of letters that need none of them. Persian, Indic, Khmer and emoji do,
 * and at the end of a word they change nothing.
 */
const WIDTHLESS =
  /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}])[\u200b-\u200d\u2060\ufeff]+(?=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}])/gu;

/**
 * The hidden characters of words, in their order: controls, overrides of the direction, directions that
 * begin and do not end in their line or end what began elsewhere, and letters without ink or width.
 * Directions that both begin and end in a line are a part of Arabic and Hebrew text and none of them.
 */
export function hiddenCharactersIn(words: string): readonly HiddenCharacter[] {
  if (!ANY.test(words)) return [];
  const found = [
    ...places(words, CONTROL),
    ...turnsOf(words),
    ...places(words, NOTHING),
    ...places(words, WIDTHLESS),
  ];
  return found.sort((a, b) => a - b).map((start) => signAt(words, start));
}

function places(words: string, signs: RegExp): number[] {
  return [...words.matchAll(signs)].flatMap(({ index, 0: found, 1: one }) => {
    if (signs === NOTHING) return one === undefined ? [] : [index];
    return Array.from(found, (_, at) => index + at);
  });
}

/** Directions of a line that turn more than what stands between their two ends. */
function turnsOf(words: string): number[] {
  return [...words.matchAll(LINE)].flatMap(({ index, 0: line }) => turnsInLine(line, index));
}

function turnsInLine(line: string, offset: number): number[] {
  const turns: number[] = [];
  const open: { readonly at: number; readonly end: string; readonly isOverride: boolean }[] = [];
  for (const { index, 0: sign } of line.matchAll(/[\u202a-\u202e\u2066-\u2069]/gu)) {
    const at = offset + index;
    const end = ENDS[sign];
    const isOverride = sign === "\u202d" || sign === "\u202e";
    if (end !== undefined) {
      open.push({ at, end, isOverride });
      continue;
    }
    const begun = open.at(-1);
    if (begun?.end !== sign) {
      turns.push(at);
      continue;
    }
    open.pop();
    if (begun.isOverride) turns.push(begun.at, at);
  }
  return [...turns, ...open.map(({ at }) => at)];
}

function signAt(words: string, start: number): HiddenCharacter {
  const point = words.codePointAt(start) ?? 0;
  const sign = String.fromCodePoint(point);
  const code = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
  return { start, end: start + sign.length, code, name: NAMES[sign] ?? nameOf(sign) };
}

function nameOf(sign: string): string {
  if (/\p{Cc}/u.test(sign)) return "control character";
  if (/[\u2028\u2029]/u.test(sign)) return "line separator";
  if (/[\u200b-\u200d\u2060\ufeff]/u.test(sign)) return "character without width";
  return /[\u{e0000}-\u{e007f}]/u.test(sign) ? "tag character" : "character that is not drawn";
}

/**
 * Whether somebody's own words hold what they may not (see `hiddenCharactersIn`). What has no width comes
 * along unseen when words are copied from a page, and is no fault there.
 */
export function hasHiddenCharacters(words: string): boolean {
  return hiddenCharactersIn(words).some(({ name }) => name !== "character without width");
}

/** What is wrong with somebody's own words that hold hidden characters; null where they hold none. */
export function faultOfHiddenCharacters(words: string): string | null {
  return hasHiddenCharacters(words)
    ? "It holds hidden characters, which turn or garble what stands beside them. Type the words anew."
    : null;
}

/** What is said of a hidden character where its sign is drawn. */
export function describeHiddenCharacter({ name }: Pick<HiddenCharacter, "name">): string {
  return `Hidden character: ${name}`;
}

/** Words for where no sign can be drawn, such as a title: each hidden character as its code in brackets. */
export function spellHiddenCharacters(words: string): string {
  return splitAtHiddenCharacters(words)
    .map((piece) => (typeof piece === "string" ? piece : `[${piece.code}]`))
    .join("");
}

/** The words cut at their hidden characters; put together they are the words again. */
export function splitAtHiddenCharacters(words: string): readonly (string | HiddenCharacter)[] {
  const signs = hiddenCharactersIn(words);
  if (signs.length === 0) return [words];
  const pieces: (string | HiddenCharacter)[] = [];
  let at = 0;
  for (const sign of signs) {
    if (sign.start > at) pieces.push(words.slice(at, sign.start));
    pieces.push(sign);
    at = sign.end;
  }
  if (at < words.length) pieces.push(words.slice(at));
  return pieces;
}

/** The words without their hidden characters, where they hold what nobody may write here. */
export function withoutHiddenCharacters(words: string): string {
  if (!hasHiddenCharacters(words)) return words;
  return splitAtHiddenCharacters(words)
    .filter((piece) => typeof piece === "string")
    .join("");
}
