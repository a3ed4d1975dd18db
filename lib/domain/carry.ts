import type { StepMap } from "prosemirror-transform";
import { type Anchor, describeAnchor } from "./anchor.ts";
import { carryRange } from "./edit.ts";
import type { Range } from "./text.ts";
import type { Check, Outcome } from "./vocabulary.ts";

/** What became of an anchor: where it now stands, or, when lost, its last known words. */
export interface Carried {
  readonly outcome: Outcome;
  readonly anchor: Anchor;
}

/**
 * Carries an anchor from one revision to the next. `kept`: the very words stand there; `changed`: other
 * words do; `lost`: nothing is left of them, and the anchor returned is the old one, for its context.
 */
export function carryAnchor(map: StepMap, newText: string, anchor: Anchor): Carried {
  const range = carryRange(map, anchor);
  if (!range) return { outcome: "lost", anchor };
  const carried = describeAnchor(newText, range);
  return { outcome: carried.exact === anchor.exact ? "kept" : "changed", anchor: carried };
}

/** The check state after carrying: what was checked and now reads otherwise has to be read again. */
export function checkAfter(check: Check, outcome: Outcome): Check {
  return check === "checked" && outcome !== "kept" ? "stale" : check;
}

/** What became of a correction's place. */
export interface CarriedPlace extends Range {
  readonly outcome: Outcome;
}

/**
 * Carries the place of a correction that has itself gone into the text: from where its words stood to
 * where those that took their place stand.
 */
export function carryApplied(map: StepMap, { start, end }: Range): CarriedPlace {
  return { start: map.map(start, -1), end: map.map(end, 1), outcome: "kept" };
}

/**
 * Carries the place of a correction that has not gone in. `kept`: its words, or the point of an
 * insertion, stand as they did; `changed`: others do; `lost`: nothing is left, and the place is the old.
 */
export function carryPlace(
  map: StepMap,
  newText: string,
  place: Range & { readonly exact: string },
): CarriedPlace {
  const { start, end, exact } = place;
  if (start === end) return carryPoint(map, start);
  const range = carryRange(map, place);
  if (!range) return { start, end, outcome: "lost" };
  return {
    ...range,
    outcome: newText.slice(range.start, range.end) === exact ? "kept" : "changed",
  };
}

function carryPoint(map: StepMap, point: number): CarriedPlace {
  const { pos, deletedBefore, deletedAfter } = map.mapResult(point, 1);
  if (deletedBefore && deletedAfter) return { start: point, end: point, outcome: "lost" };
  const isTouched = deletedBefore || deletedAfter || map.map(point, -1) !== pos;
  return { start: pos, end: pos, outcome: isTouched ? "changed" : "kept" };
}
