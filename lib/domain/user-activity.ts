/**
 * The header with which a page says that nobody has touched it for a while: what it asks then, by
 * itself, does not count as use of the session.
 */
export const AWAY_HEADER = "x-galley-away";

/** Milliseconds without a key, a click or a turn of the wheel after which nobody is there. */
export const AWAY_AFTER = 60_000;
