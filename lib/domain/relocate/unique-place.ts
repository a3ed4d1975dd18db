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

/**
 * What a place is known by besides its own words: how much of the prefix and the suffix stands with them.
 * The first is all of both; null where it says too little.
 */
export const WITNESSES: readonly ((place: Anchor) => { prefix: string; suffix: string } | null)[] =
  [
    ({ prefix, suffix }) => ({ prefix, suffix }),
    ({ prefix, exact }) => {
      return exact !== "" && prefix.length >= TELLING_SIDE ? { prefix, suffix: "" } : null;
    },
    ({ suffix, exact }) => {
      return exact !== "" && suffix.length >= TELLING_SIDE ? { prefix: "", suffix } : null;
    },
  ];

/** What stands once in a text, of the places that were asked for. */
export interface Count {
  /** Where the place's words stand once with what the witness of this number says. */
  readonly withContext: (witness: number, place: Anchor) => FoundPlace | null;
  /** Where they stand once as whole words. */
  readonly alone: Finder;
}

/** Finds which of the places stand once in the text. */
export function* countIn(text: string, places: readonly Anchor[]): Stepwise<Count> {
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
      const range = only(inContext.get(prefix + place.exact + suffix), prefix.length, place);
      return range && { ...range, by: witness === 0 ? proofOf(text, range, sides) : "words" };
    },
    alone(place) {
      const range = only(alone.get(place.exact), 0, place);
      return range && { ...range, by: "words" };
    },
  };
}

/** A side is the same where enough of it is, or all that there was is all that there is. */
function proofOf(
  text: string,
  { start, end }: Range,
  { prefix, suffix }: { readonly prefix: string; readonly suffix: string },
): FoundPlace["by"] {
  const isBefore = prefix.length >= TELLING_SIDE || start === prefix.length;
  const isBehind = suffix.length >= TELLING_SIDE || end + suffix.length === text.length;
  return isBefore && isBehind ? "surroundings" : "words";
}
