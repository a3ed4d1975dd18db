import { diffArrays } from "diff";
import { changeByWords, MAX_CHANGES, type WordChange } from "#lib/domain/word-change.ts";

/** The change from one wording to another, by whole words; see `changeByWords`. */
export function diffWords(before: string, after: string): WordChange[] {
  return changeByWords(before, after, (old, now) =>
    diffArrays(old, now, { maxEditLength: MAX_CHANGES }),
  );
}
