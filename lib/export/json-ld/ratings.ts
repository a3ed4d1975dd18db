import type { Verdict } from "#lib/domain/vocabulary.ts";

/** What a verdict is as a rating: a number from 1 to 5, or the reason why there is none. */
export type Rating = { readonly value: number } | { readonly why: string };

/** The ends of the scale (https://schema.org/Rating): 1 is false, 5 is true. */
export const WORST_RATING = 1;
/** The best rating: true. */
export const BEST_RATING = 5;

/**
 * The desk's verdicts on the scale that fact checkers share: 1 false, 2 mostly false, 3 half true,
 * 4 mostly true, 5 true. A misquotation is a fault of the article: to rate it would hold against a
 * speaker what they did not say.
 */
export const RATINGS: Readonly<Record<Verdict, Rating>> = {
  accurate: { value: 5 },
  needs_context: { value: 4 },
  outdated: { value: 3 },
  misleading: { value: 2 },
  inaccurate: { value: 1 },
  misquoted: { why: "the words are not what the speaker said" },
  misattributed: { why: "the words are somebody else’s" },
  unverifiable: { why: "what cannot be verified has no rating" },
  not_checkable: { why: "what cannot be checked has no rating" },
};
