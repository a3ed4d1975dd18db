/**
 * Finds the words of one text in another that nobody derived from it: a newer version that came from
 * outside. Each place is proven by the words themselves; nothing is placed by likeness.
 */
import { type Anchor, CONTEXT_LENGTH } from "../anchor.ts";
import { countWords, isGraphemeBoundary, lineAt, linesOf, type Range } from "../text.ts";
import { isInWord } from "../word-edges.ts";
import { findPlaces, type Stepwise } from "./find-strings.ts";
import {
  CONTEXTS,
  type Finder,
  type FoundPlace,
  findUnique,
  type UniquePlaces,
} from "./unique-place.ts";

/** A text as it was, and as it came again. */
export interface Versions {
  readonly before: string;
  readonly after: string;
}

/*
 * A newer version of an article comes from outside, and nobody knows which edits made it. Its claims have
 * to be found in it, and one that is put on other words is worse than one that is lost: somebody would
 * publish as checked what nobody has checked. A diff of the two texts is no help, since it always has an
 * answer, also for words that stand twice or have come to mean something else.
 *
 * So a place counts as found only by something that stands exactly once in both texts, and the finders ask
 * for less and less of it: all that the texts have in common at their beginning and end, the whole line,
 * the words with their context on both sides, on one side, and by themselves. What stands once in both can be
 * mistaken for nothing else. The first finders prove that the surroundings are the same too, so that the
 * claim says what it said; the last prove the words only, which then have to be read again.
 *
 * The traps: words that stood twice and of which one is gone stand once now, hence once in both. Words may
 * stand once by chance: a figure or “he said” proves nothing without its neighbours (`isProven`), a row of a
 * list nothing about its surroundings (`isTelling`). A match may begin in the middle of a word or character
 * (`soundness`). And thousands of claims in a long text must not be looked for one by one: `findPlaces`
 * looks for all at once, and for no more than two places of each.
 */

/**
 * Where each place of the text before (words, or a point between them) stands in the one after; null
 * where that is not clear. By its surroundings: where all text around it up to one end is the same,
 * where its line of several words stands once in both texts, where it does with what is on both sides.
 * By its words: where it stands once in both in a short line or with what is on one side, or by itself
 * if it can (see `isProven`). Such a place never cuts a word or a character in two.
 */
export function* relocate(
  versions: Versions,
  places: readonly Anchor[],
): Stepwise<(FoundPlace | null)[]> {
  const { before, after } = versions;
  const isSound = soundness(after);
  const inLine = lineFinder(versions);
  const bySurroundings = firstOf(isSound, [frameFinder(versions), surely(inLine)]);
  yield;
  const found = places.map(bySurroundings);
  yield;
  const open = places.filter((_, index) => !found[index]);
  const then = yield* findUnique(before, open);
  const now = yield* findUnique(after, open);
  const [bothSides, ...oneSide] = CONTEXTS.map((_, number): Finder => {
    return (place) => (then.inContext(number, place) ? now.inContext(number, place) : null);
  });
  const byWords: Finder = (place) => (then.byWords(place) ? findTelling(after, place, now) : null);
  const weaker = firstOf(isSound, [...(bothSides ? [bothSides] : []), inLine, ...oneSide, byWords]);
  yield;
  return places.map((place, index) => found[index] ?? weaker(place));
}

/**
 * Where words that had no place in the text before stand again in the one after: once with the
 * surroundings that they had when they were lost, or once by themselves, when they were gone altogether.
 */
export function* findAgain(
  versions: Versions,
  lost: readonly Anchor[],
): Stepwise<(FoundPlace | null)[]> {
  const { before, after } = versions;
  const wereThere = yield* findPlaces({
    text: before,
    patterns: lost.map(({ exact }) => exact),
    counts: () => true,
  });
  const now = yield* findUnique(after, lost);
  const find = firstOf(soundness(after), [
    ...CONTEXTS.map((_, number): Finder => {
      return (place) => now.inContext(number, place);
    }),
    (place) => (wereThere.has(place.exact) ? null : findTelling(after, place, now)),
  ]);
  return lost.map(find);
}

/** The first place that a finder names and that is sound. */
function firstOf(
  isSound: (place: Anchor, range: Range) => boolean,
  finders: readonly Finder[],
): Finder {
  return (place) => {
    for (const find of finders) {
      const found = find(place);
      if (found && isSound(place, found)) return found;
    }
    return null;
  };
}

function surely(find: Finder): Finder {
  return (place) => {
    const found = find(place);
    return found?.by === "surroundings" ? found : null;
  };
}

/** What the texts have in common at their beginning and at their end shows where it stands by that. */
function frameFinder({ before, after }: Versions): Finder {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  const isSame = head === before.length && head === after.length;
  const moved = after.length - before.length;
  let tail = before.length;
  while (
    tail > head &&
    tail + moved > head &&
    before.charCodeAt(tail - 1) === after.charCodeAt(tail - 1 + moved)
  ) {
    tail--;
  }
  const by = "surroundings";
  return ({ start, end }) => {
    if (isSame || end + CONTEXT_LENGTH <= head) return { start, end, by };
    if (start - CONTEXT_LENGTH < tail) return null;
    return { start: start + moved, end: end + moved, by };
  };
}

/**
 * A line that stands once in both texts shows where everything in it stands. One of a few words, such as
 * a row of a list, says nothing of what it is about.
 */
function lineFinder({ before, after }: Versions): Finder {
  const lines = linesOf(before);
  const then = startsOf(before);
  const now = startsOf(after);
  return ({ start, end }) => {
    const line = lineAt(lines, start);
    if (end > line.end) return null;
    const words = before.slice(line.start, line.end);
    const at = now.get(words) ?? null;
    if (at === null || (then.get(words) ?? null) === null || words.trim() === "") return null;
    const by = isTelling(words) ? "surroundings" : "words";
    return { start: at + start - line.start, end: at + end - line.start, by };
  };
}

/** Where each line starts; null for one that stands more than once. */
function startsOf(text: string): ReadonlyMap<string, number | null> {
  const starts = new Map<string, number | null>();
  for (const { start, end } of linesOf(text)) {
    const words = text.slice(start, end);
    starts.set(words, starts.has(words) ? null : start);
  }
  return starts;
}

/** The place where words stand once in the text, if they are telling enough there. */
function findTelling(text: string, place: Anchor, now: UniquePlaces): FoundPlace | null {
  const found = now.byWords(place);
  return found && isProven(text, place, found) ? found : null;
}

/**
 * Whether words prove a place without their surroundings: a clause does. A figure with its unit, a name
 * or “he said” is in every other sentence, and needs the same word before and behind.
 */
function isProven(text: string, { exact, prefix, suffix }: Anchor, { start, end }: Range): boolean {
  if (isTelling(exact)) return true;
  const wordBefore = /\S+\s*$/u.exec(prefix)?.[0];
  const wordBehind = /^\s*\S+/u.exec(suffix)?.[0];
  return (
    wordBefore !== undefined &&
    wordBehind !== undefined &&
    text.startsWith(wordBefore, start - wordBefore.length) &&
    text.startsWith(wordBehind, end)
  );
}

/** Code units, and words, from which words are telling by themselves. */
const TELLING_LENGTH = 24;
const TELLING_WORDS = 4;

function isTelling(words: string): boolean {
  return words.length >= TELLING_LENGTH && countWords(words.slice(0, 256)) >= TELLING_WORDS;
}

/** Whether a range of the text holds the words of a place, and cuts no word that they did not cut. */
function soundness(text: string): (place: Anchor, range: Range) => boolean {
  return (place, { start, end }) => {
    const own = place.prefix + place.exact + place.suffix;
    const from = place.prefix.length;
    const to = from + place.exact.length;
    return (
      text.slice(start, end) === place.exact &&
      isGraphemeBoundary(text, start) &&
      isGraphemeBoundary(text, end) &&
      (!isInWord(text, start) || isInWord(own, from)) &&
      (!isInWord(text, end) || isInWord(own, to))
    );
  };
}
