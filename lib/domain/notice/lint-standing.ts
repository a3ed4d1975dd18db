import { doRangesOverlap, type Range } from "#lib/domain/text.ts";
import { changedWords } from "./changed-words.ts";
import { foldSigns, indexOfWords } from "./fold.ts";
import { bareWords, cutWords } from "./quoting.ts";
import type { NoticeSubject } from "./subject.ts";
import { type NoticeWarning, warn } from "./warning.ts";
import { placeInWords } from "./where.ts";

/** Places that a warning names. */
const MOST_PLACES = 3;

/**
 * Whether what was wrong still stands in the headline or elsewhere in the text. Names and long numbers
 * are looked for by themselves, short numbers with the word behind them; single small words are too
 * common to say anything.
 */
export function lintStanding(subject: NoticeSubject): NoticeWarning[] {
  const wrong = wrongWords(subject);
  if (wrong === null) return [];
  const { article } = subject;
  const needle = foldSigns(wrong);
  const places = placesOf(subject, needle);
  const named = [
    ...(indexOfWords(article.folded.headline, needle) === -1 ? [] : ["in the headline"]),
    ...places.map(({ start }) => placeInWords(article.blocks, article.lines, start)),
  ];
  const where = [...new Set(named)];
  const [first] = where;
  if (!first) return [];
  const more = where.length > MOST_PLACES ? " and elsewhere" : "";
  const message = `“${cutWords(wrong)}” still stands ${listed(where.slice(0, MOST_PLACES))}${more}. Correct it there too, or make sure that it is right there.`;
  return [warn("old_words_stand", message)];
}

function placesOf({ article, place, mended }: NoticeSubject, needle: string): Range[] {
  const spared = place ? [place, ...mended] : mended;
  const places: Range[] = [];
  const { text } = article.folded;
  let at = indexOfWords(text, needle);
  while (at !== -1 && places.length <= MOST_PLACES) {
    const range = { start: at, end: at + needle.length };
    if (!spared.some((one) => doRangesOverlap(one, range))) places.push(range);
    at = indexOfWords(text, needle, range.end);
  }
  return places;
}

/** What to look for, as written; null where nothing was wrong by itself, or nothing that can be found. */
function wrongWords(subject: NoticeSubject): string | null {
  const { action, exact, insert } = subject.correction;
  if (action !== "replace" && action !== "delete") return null;
  const was = bareWords(changedWords(subject.correction).was);
  if (was === "" || isPartOf(was, insert)) return null;
  const count = was.split(" ").length;
  if (/\d/u.test(was)) {
    const isTelling = count > 1 || was.replace(/[^\p{L}\p{N}]/gu, "").length > 3;
    return isTelling ? was : withNeighbour(subject, was);
  }
  if (count > 2 || (/\p{Lu}/u.test(was) && was.length > 2)) return was;
  const whole = bareWords(exact);
  return whole.split(" ").length > 2 && !isPartOf(whole, insert) ? whole : null;
}

function isPartOf(words: string, text: string): boolean {
  return indexOfWords(foldSigns(text), foldSigns(words)) !== -1;
}

/** A short number with the word behind it, or, at the end of a line, the one before it. */
function withNeighbour({ article, place, correction }: NoticeSubject, was: string): string | null {
  const { exact } = correction;
  const alone = besideIn(exact, was, 0);
  if (alone || !place) return alone;
  const before = article.text.slice(Math.max(0, place.start - NEAR), place.start);
  const after = article.text.slice(place.end, place.end + NEAR);
  const line = `${before.split("\n").at(-1) ?? ""}${exact}${after.split("\n")[0] ?? ""}`;
  return besideIn(line, was, line.indexOf(exact));
}

/** Code units on each side in which a neighbouring word is looked for. */
const NEAR = 60;

function besideIn(text: string, was: string, from: number): string | null {
  const at = indexOfWords(foldSigns(text), foldSigns(was), from);
  if (at === -1) return null;
  const end = at + was.length;
  const behind = /^[ \u00a0-]?\p{L}[\p{L}\p{M}’'-]*/u.exec(text.slice(end))?.[0];
  if (behind) return text.slice(at, end) + behind;
  const before = /\p{L}[\p{L}\p{M}’'-]* $/u.exec(text.slice(0, at))?.[0];
  return before ? before + text.slice(at, end) : null;
}

/** "in the headline, in a caption and in the fourth paragraph". */
function listed(places: readonly string[]): string {
  const last = places.at(-1) ?? "";
  return places.length < 2 ? last : `${places.slice(0, -1).join(", ")} and ${last}`;
}
