/**
 * Finds the words of one text in another that nobody derived from it: a newer version that came from
 * outside. Each place is proven by the words themselves; nothing is placed by likeness.
 */
import { type Anchor, CONTEXT_LENGTH } from "./anchor.ts";
import { findPlaces, type Stepwise } from "./places.ts";
import { isGraphemeBoundary, lineAt, linesOf, type Range } from "./text.ts";

/** A text as it was, and as it came again. */
export interface Versions {
  readonly before: string;
  readonly after: string;
}

type Finder = (place: Anchor) => Range | null;

/**
 * Where each place of the text before (words, or a point between them) stands in the one after; null
 * where that is not clear. It is clear where all text around it up to one end is the same, where its
 * line stands once in both texts, where its words do so with their surroundings on both sides or on
 * one, and where they do so by themselves and can (see `speaks`). Such a place never cuts a word or a character in two.
 */
export function* relocate(
  versions: Versions,
  places: readonly Anchor[],
): Stepwise<(Range | null)[]> {
  const { before, after } = versions;
  const isSound = soundness(after);
  const inPlace = firstOf([inFrame(versions), inLine(versions)]);
  yield;
  const found = places.map((place) => sound(inPlace(place), (range) => isSound(place, range)));
  const open = places.filter((_, index) => found[index] === null);
  const then = yield* countIn(before, open);
  const now = yield* countIn(after, open);
  const bySelf = firstOf([
    ...WITNESSES.map((_, at): Finder => {
      return (place) => (then.withContext(at, place) ? now.withContext(at, place) : null);
    }),
    (place) => {
      const range = then.alone(place) && now.alone(place);
      return range && speaks(after, place, range) ? range : null;
    },
  ]);
  return places.map((place, index) => {
    return found[index] ?? sound(bySelf(place), (range) => isSound(place, range));
  });
}

/**
 * Where words that had no place in the text before stand again in the one after: once with the
 * surroundings that they had when they were lost, or once by themselves, when they were gone altogether.
 */
export function* findAgain(
  versions: Versions,
  lost: readonly Anchor[],
): Stepwise<(Range | null)[]> {
  const { before, after } = versions;
  const isSound = soundness(after);
  const wereThere = yield* findPlaces({
    text: before,
    patterns: lost.map(({ exact }) => exact),
    counts: () => true,
  });
  const now = yield* countIn(after, lost);
  const find = firstOf([
    ...WITNESSES.map(
      (_, at): Finder =>
        (place) =>
          now.withContext(at, place),
    ),
    (place) => {
      const range = wereThere.has(place.exact) ? null : now.alone(place);
      return range && speaks(after, place, range) ? range : null;
    },
  ]);
  return lost.map((place) => sound(find(place), (range) => isSound(place, range)));
}

function firstOf(finders: readonly Finder[]): Finder {
  return (place) => {
    for (const find of finders) {
      const range = find(place);
      if (range) return range;
    }
    return null;
  };
}

function sound(range: Range | null, isSound: (range: Range) => boolean): Range | null {
  return range && isSound(range) ? range : null;
}

/** What the texts have in common at their beginning and at their end shows where it stands by that. */
function inFrame({ before, after }: Versions): Finder {
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
  return ({ start, end }) => {
    if (isSame || end + CONTEXT_LENGTH <= head) return { start, end };
    if (start - CONTEXT_LENGTH < tail) return null;
    return { start: start + moved, end: end + moved };
  };
}

/** A line that stands once in both texts shows where everything in it stands. */
function inLine({ before, after }: Versions): Finder {
  const lines = linesOf(before);
  const then = startsOf(before);
  const now = startsOf(after);
  return ({ start, end }) => {
    const line = lineAt(lines, start);
    if (end > line.end) return null;
    const words = before.slice(line.start, line.end);
    const at = now.get(words) ?? null;
    if (at === null || (then.get(words) ?? null) === null || words.trim() === "") return null;
    return { start: at + start - line.start, end: at + end - line.start };
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

/** Code units of surroundings, or all there are, without which one side alone says too little. */
const TELLING_SIDE = 16;

/** What a place is known by besides its own words: how much of the prefix and the suffix stands with them. */
const WITNESSES: readonly ((place: Anchor) => { prefix: string; suffix: string } | null)[] = [
  ({ prefix, suffix }) => ({ prefix, suffix }),
  ({ prefix, exact }) => {
    return exact !== "" && prefix.length >= TELLING_SIDE ? { prefix, suffix: "" } : null;
  },
  ({ suffix, exact }) => {
    return exact !== "" && suffix.length >= TELLING_SIDE ? { prefix: "", suffix } : null;
  },
];

interface Count {
  /** Where the place's words stand once with what the witness of this number says. */
  readonly withContext: (witness: number, place: Anchor) => Range | null;
  /** Where they stand once as whole words. */
  readonly alone: Finder;
}

/** Finds what stands once in the text. */
function* countIn(text: string, places: readonly Anchor[]): Stepwise<Count> {
  const inContext = yield* findPlaces({
    text,
    patterns: places.flatMap((place) =>
      WITNESSES.map((witness) => witness(place))
        .filter((sides) => sides !== null)
        .map(({ prefix, suffix }) => prefix + place.exact + suffix),
    ),
    counts: () => true,
  });
  const alone = yield* findPlaces({
    text,
    patterns: places.map(({ exact }) => exact),
    counts: (start, end) => !isInWord(text, start) && !isInWord(text, end),
  });
  const only = (found: readonly number[] | undefined, skip: number, { exact }: Anchor) => {
    const [at] = found ?? [];
    if (at === undefined || found?.length !== 1) return null;
    return { start: at + skip, end: at + skip + exact.length };
  };
  return {
    withContext(witness, place) {
      const sides = WITNESSES[witness]?.(place);
      if (!sides) return null;
      const { prefix, suffix } = sides;
      return only(inContext.get(prefix + place.exact + suffix), prefix.length, place);
    },
    alone: (place) => only(alone.get(place.exact), 0, place),
  };
}

function contextOf({ prefix, exact, suffix }: Anchor): string {
  return prefix + exact + suffix;
}

/** Code units from which a single word stands for itself. */
const TELLING_LENGTH = 12;

/**
 * Whether words stand for themselves at a place without their surroundings: several words do, and a
 * long one; a short one such as a number needs the word before it or behind it to be the same.
 */
function speaks(text: string, { exact, prefix, suffix }: Anchor, { start, end }: Range): boolean {
  if (exact.length >= TELLING_LENGTH || /\s/u.test(exact)) return true;
  const wordBefore = /\S+\s*$/u.exec(prefix)?.[0];
  const wordBehind = /^\s*\S+/u.exec(suffix)?.[0];
  return (
    (wordBefore !== undefined && text.startsWith(wordBefore, start - wordBefore.length)) ||
    (wordBehind !== undefined && text.startsWith(wordBehind, end))
  );
}

/** Whether a range of the text holds the words of a place, and cuts no word that they did not cut. */
function soundness(text: string): (place: Anchor, range: Range) => boolean {
  return (place, { start, end }) => {
    const own = contextOf(place);
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

/** A letter or digit of a script that sets spaces between words. */
const SPACED =
  /[[\p{L}\p{N}\p{M}]--[\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]/v;

/** What is no part of a word, and most often stands at its edge. */
const EDGE = /[ -/:-@[-`{-~\n]/;

/** Whether an offset stands between two letters or digits of one word. */
function isInWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  if (EDGE.test(text.charAt(offset - 1)) || EDGE.test(text.charAt(offset))) {
    return false;
  }
  const before = text.codePointAt(offset - 2);
  const isPair = before !== undefined && before > 0xffff;
  const last = isPair ? String.fromCodePoint(before) : text.charAt(offset - 1);
  const next = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return SPACED.test(last) && SPACED.test(next);
}
