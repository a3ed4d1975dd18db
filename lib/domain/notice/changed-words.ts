import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { foldSpace } from "#lib/domain/text.ts";
import type { Change } from "./case.ts";

/** Two wordings of one thing; empty where there is none. */
export interface Wordings {
  readonly was: string;
  readonly is: string;
}

/** Code units of a wording that is told as it was selected. */
const SHORT = 90;

/**
 * The words that a correction changes, without those that both wordings begin and end with. Where
 * nothing would be left of one of them, a neighbour on each side stays.
 */
export function changedWords({ action, exact, insert }: Change): Wordings {
  const { hasRange, takesInsert } = ACTION_RULES[action];
  if (!hasRange) return { was: "", is: foldSpace(insert) };
  if (!takesInsert) return { was: foldSpace(exact), is: "" };
  const old = foldSpace(exact).split(" ");
  const now = foldSpace(insert).split(" ");
  const max = Math.min(old.length, now.length);
  let first = 0;
  while (first < max && old[first] === now[first]) first++;
  let last = 0;
  while (last < max - first && old[old.length - 1 - last] === now[now.length - 1 - last]) last++;
  if (first + last === max) {
    first = Math.max(0, first - 1);
    last = Math.max(0, last - 1);
  }
  return {
    was: old.slice(first, old.length - last).join(" "),
    is: now.slice(first, now.length - last).join(" "),
  };
}

/** The two wordings as readers are told them: whole where both are short, else what differs. */
export function wordingsForNotice(change: Change): Wordings {
  const { action, exact, insert } = change;
  const { hasRange, takesInsert } = ACTION_RULES[action];
  const isShort = exact.length <= SHORT && insert.length <= SHORT;
  if (!hasRange || !takesInsert || !isShort) return changedWords(change);
  return { was: foldSpace(exact), is: foldSpace(insert) };
}
