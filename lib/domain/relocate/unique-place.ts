import type { Anchor } from "../anchor.ts";
import type { Range } from "../text.ts";
import { isInWord } from "../word-edges.ts";
import { findPlaces, type Stepwise } from "./find-strings.ts";

/**
 * Where a place was found, and what shows that it is the one. `surroundings`: what stands around it is
 * the same too, so it says what it said. `words`: it is the same words, but they may be about
 * something else by now, and have to be read again.
 */
export interface FoundPlace extends Range {
  readonly by: "surroundings" | "words";
}

/** Finds a place of another text; null where it is not clear. */
export type Finder = (place: Anchor) => FoundPlace | null;

/** Code units of surroundings, or all there are, without which one side says too little. */
const TELLING_SIDE = 16;

/** The surroundings that have to stand with a place's words. */
interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

/** The contexts in which a place is looked for: both sides, then one; null where that says too little. */
export const CONTEXTS: readonly ((place: Anchor) => Context | null)[] = [
  ({ prefix, suffix }) => ({ prefix, suffix }),
  ({ prefix, exact }) => {
    return exact !== "" && prefix.length >= TELLING_SIDE ? { prefix, suffix: "" } : null;
  },
  ({ suffix, exact }) => {
    return exact !== "" && suffix.length >= TELLING_SIDE ? { prefix: "", suffix } : null;
  },
];

/** Where the places that were asked for stand exactly once in a text. */
export interface UniquePlaces {
  /** In the context of this number among `CONTEXTS`. */
  readonly inContext: (context: number, place: Anchor) => FoundPlace | null;
  /** By their own words, as whole words. */
  readonly byWords: Finder;
}

/** Finds which of the places stand once in the text. */
export function* findUnique(text: string, places: readonly Anchor[]): Stepwise<UniquePlaces> {
  const withContext = yield* findPlaces({
    text,
    patterns: places.flatMap((place) =>
      CONTEXTS.map((contextOf) => contextOf(place))
        .filter((context) => context !== null)
        .map(({ prefix, suffix }) => prefix + place.exact + suffix),
    ),
    counts: () => true,
  });
  const byWords = yield* findPlaces({
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
    inContext(number, place) {
      const context = CONTEXTS[number]?.(place);
      if (!context) return null;
      const { prefix, suffix } = context;
      const range = only(withContext.get(prefix + place.exact + suffix), prefix.length, place);
      return range && { ...range, by: number === 0 ? proofOf(text, range, context) : "words" };
    },
    byWords(place) {
      const range = only(byWords.get(place.exact), 0, place);
      return range && { ...range, by: "words" };
    },
  };
}

/** A side is the same where enough of it is, or all that there was is all that there is. */
function proofOf(
  text: string,
  { start, end }: Range,
  { prefix, suffix }: Context,
): FoundPlace["by"] {
  const isBefore = prefix.length >= TELLING_SIDE || start === prefix.length;
  const isBehind = suffix.length >= TELLING_SIDE || end + suffix.length === text.length;
  return isBefore && isBehind ? "surroundings" : "words";
}
