import type { Check, Stance, Verdict } from "#lib/domain/vocabulary.ts";

/** How sure or wrong something is; each tone has a colour and a line of its own. */
export type Tone = "good" | "doubt" | "bad" | "open";

/** A sign that tells the state without colour, and its tone. */
export interface Sign {
  readonly sign: string;
  readonly tone: Tone;
}

const sign = (sign: string, tone: Tone): Sign => ({ sign, tone });

/** Signs that the fonts of every system have. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, Sign>> = {
  accurate: sign("✓", "good"),
  needs_context: sign("+", "doubt"),
  misleading: sign("≈", "bad"),
  inaccurate: sign("×", "bad"),
  misquoted: sign("”", "bad"),
  misattributed: sign("↔", "bad"),
  outdated: sign("↻", "doubt"),
  unverifiable: sign("?", "doubt"),
  not_checkable: sign("–", "open"),
};

/** Where no verdict is found yet. */
export const CHECK_SIGNS: Readonly<Record<Check, Sign>> = {
  unchecked: sign("○", "open"),
  checking: sign("○", "open"),
  awaiting_source: sign("…", "open"),
  checked: sign("✓", "good"),
  waived: sign("–", "open"),
  stale: sign("!", "doubt"),
};

/** The sign of what a source does to a claim. */
export const STANCE_SIGNS: Readonly<Record<Stance, Sign>> = {
  supports: sign("✓", "good"),
  contradicts: sign("×", "bad"),
  context: sign("+", "doubt"),
};
