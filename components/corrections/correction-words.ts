import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import type { Range } from "#lib/domain/text.ts";
import type { Action } from "#lib/domain/vocabulary.ts";

/** The range of an action on these words: an insertion goes behind them. */
export function placeOf(action: Action, { start, end }: Range): Range {
  return ACTION_RULES[action].hasRange ? { start, end } : { start: end, end };
}

/** The name of the draft of a new correction at these words. */
export function proposalDraft(
  claim: string,
  { action, range }: { readonly action: Action; readonly range: Range },
): string {
  const { start, end } = placeOf(action, range);
  return `correction ${claim} ${action} ${start}-${end}`;
}

/** Inserted words with the spaces that part them from their neighbours. */
export function spaced(text: string, at: number, insert: string): string {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  const hasRoomBefore = /^$|\s/u.test(before) || /^[\s\p{P}]/u.test(insert);
  const hasRoomAfter = !/[\p{L}\p{N}]/u.test(after) || /\s$/u.test(insert);
  return `${hasRoomBefore ? "" : " "}${insert}${hasRoomAfter ? "" : " "}`;
}
