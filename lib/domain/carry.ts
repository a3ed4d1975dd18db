import type { StepMap } from "prosemirror-transform";
import { type Anchor, describeAnchor } from "./anchor.ts";
import { carryRange } from "./edit.ts";
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
