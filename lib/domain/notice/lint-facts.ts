import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import type { NoticeCase } from "./case.ts";
import { changedWords } from "./changed-words.ts";
import { foldSigns, indexOfWords } from "./fold.ts";
import { passagesIn } from "./passages.ts";
import { bareWords, cutWords } from "./quoting.ts";
import { type NoticeWarning, warn } from "./warning.ts";

/** A notice may say that and of what sort something was wrong without repeating it. */
const SAYS_WRONG =
  /\b(?:mis(?:stat|quot|spel|identif|attribut|nam|describ|report|represent|translat|dat)\p{L}*|wrong(?:ly)?|incorrect(?:ly)?|erroneous(?:ly)?|in error|left out|omitted|should have|revers(?:ed|ing)|transposed|swapped|mixed up)\b/iu;

/** What a notice as written has lost of what the composed one tells: what is right, what was wrong, who. */
export function lintFacts(words: string, composed: string, of: NoticeCase): NoticeWarning[] {
  const { was, is } = changedWords(of.correction);
  const said = foldSigns(words);
  const meant = foldSigns(composed);
  const warnings: NoticeWarning[] = [];
  if (is !== "" && states(meant, is) && !states(said, is)) {
    warnings.push(warn("right_missing", `Say what is right: ${shown(is)}.`));
  }
  const source = ACTION_RULES[of.correction.action].editsText ? null : sourceIn(composed);
  if (source !== null && !hasHalfOf(words, source)) {
    const message = `Say what is right, in the source’s own words: ${shown(source)}.`;
    warnings.push(warn("right_missing", message));
  }
  const saysWrong = SAYS_WRONG.test(words) || states(said, was);
  if (was !== "" && states(meant, was) && !saysWrong) {
    warnings.push(warn("wrong_missing", `Say what was wrong: ${shown(was)}.`));
  }
  if (of.speaker && names(meant, of.speaker) && !names(said, of.speaker)) {
    const message = `Say whose words they are: ${cutWords(bareWords(of.speaker))}’s.`;
    warnings.push(warn("speaker_missing", message));
  }
  return warnings;
}

/**
 * Whether the folded text has the words, or, of long ones, their beginning and their end. Small numbers
 * may be in figures or in words.
 */
function states(text: string, words: string): boolean {
  const figures = inFigures(text);
  let from = 0;
  for (const piece of cutWords(bareWords(words)).split(" … ")) {
    const wanted = inFigures(foldSigns(bareWords(piece)));
    const at = indexOfWords(figures, wanted, from);
    if (at === -1 && wanted !== "") return false;
    from = at + wanted.length;
  }
  return true;
}

const SMALL_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(
  " ",
);
const SMALL_NUMBER = new RegExp(`\\b(?:${SMALL_NUMBERS.join("|")})\\b`, "gu");

/** Folded words with the numbers that newspapers spell out as figures. */
function inFigures(folded: string): string {
  return folded.replace(SMALL_NUMBER, (number) => String(SMALL_NUMBERS.indexOf(number)));
}

/** Whether the last name stands there, or the whole one. */
function names(text: string, speaker: string): boolean {
  const last = foldSigns(bareWords(speaker)).split(" ").at(-1) ?? "";
  return indexOfWords(text, last) !== -1;
}

/** The source's words that a composed note ends with; null where it has a blank in their place. */
function sourceIn(composed: string): string | null {
  const source = passagesIn(composed).at(-1);
  const isLast = source && /^[.”]*$/u.test(composed.slice(source.end));
  return isLast ? source.words : null;
}

function hasHalfOf(words: string, source: string): boolean {
  const here = new Set(foldSigns(words).match(WORD));
  const there = foldSigns(source).match(WORD) ?? [];
  return there.filter((word) => here.has(word)).length * 2 >= there.length;
}

const WORD = /[\p{L}\p{N}]+/gu;

const shown = (words: string) => `“${cutWords(bareWords(words))}”`;
