import { REVIEW_KEYS } from "#lib/editor/keymap.ts";

/** Commands of the common table that the review screen has no use for. */
const ELSEWHERE: readonly string[] = ["search", "commands"];

/** The keys that the review screen answers to. */
export const KEYS = REVIEW_KEYS.filter(({ command }) => !ELSEWHERE.includes(command));
