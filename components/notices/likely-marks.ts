import type { Correction } from "#lib/domain/correction.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { NOTE_SIGNS } from "#lib/domain/vocabulary.ts";

/**
 * The signs that notices at the words get when the article is exported, by correction: those that came
 * with one keep it, the others have the next free one, or a number where they are more than six or two
 * are behind the same word. A sign that the text itself uses is not looked for: the file may pass it over.
 */
export function likelyMarks(corrections: readonly Correction[]): ReadonlyMap<string, string> {
  const withNotice = corrections
    .filter(isToldAtWords)
    .sort((a, b) => a.end - b.end || a.start - b.start);
  const ends = new Set(withNotice.map(({ end }) => end));
  const isNumbered = withNotice.length > NOTE_SIGNS.length || ends.size < withNotice.length;
  const given = new Set(withNotice.flatMap(({ mark }) => mark ?? []));
  const marks = new Map<string, string>();
  for (const { id, mark } of withNotice) {
    const numbers = withNotice.map((_, nth) => `[${nth + 1}]`);
    const free = (isNumbered ? numbers : [...NOTE_SIGNS, ...numbers]).find(
      (sign) => !given.has(sign),
    );
    const sign = mark ?? free ?? "*";
    given.add(sign);
    marks.set(id, sign);
  }
  return marks;
}

function isToldAtWords(correction: Correction): boolean {
  const { action, notice, noticeText, outcome, state, mark, appliedIn } = correction;
  // A note that stood in the first version without a mark is exported without one.
  if (!ACTION_RULES[action].editsText && appliedIn === 1 && mark === null) return false;
  const isTold = notice !== "none" && noticeText !== null && noticeText.trim() !== "";
  return isTold && outcome !== "lost" && (state === "approved" || state === "applied");
}
