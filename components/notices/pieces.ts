import { editOf, type Proposal } from "#lib/domain/correction.ts";
import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { runsOf } from "#lib/domain/runs.ts";
import { sentencesAround } from "#lib/domain/sentences.ts";
import type { Range } from "#lib/domain/text.ts";
import { diffWords } from "#lib/editor/word-diff.ts";

/** A run of words in a text as its corrections would leave it. */
export interface Piece {
  /** Unique among the pieces of one text, and in their order. */
  readonly key: number;
  readonly text: string;
  readonly change: "kept" | "deleted" | "inserted" | "noted";
  /** Whether it is within the claim's words. */
  readonly isClaimed: boolean;
}

/** A part of a revision: `start` is the offset of its first character. */
export interface Passage {
  readonly start: number;
  readonly text: string;
}

/**
 * Cuts a passage where its corrections change it, by words, and where the claim's words begin and end.
 * Of corrections that overlap the first is shown. Offsets refer to the revision.
 */
export function piecesOf(
  passage: Passage,
  proposals: readonly Proposal[],
  claimed: Range | null = null,
): Piece[] {
  const pieces: Piece[] = [];
  const end = passage.start + passage.text.length;
  const claims = claimed ? [claimed] : [];
  const isIn = (at: number) => claims.some(({ start, end }) => start <= at && at < end);
  const words = (from: number, to: number) =>
    passage.text.slice(from - passage.start, to - passage.start);
  const push = (text: string, change: Piece["change"], isClaimed: boolean) => {
    if (text !== "") pieces.push({ key: pieces.length, text, change, isClaimed });
  };
  const run = (from: number, to: number, change: Piece["change"]) => {
    for (const { start, end, spans } of runsOf({ start: from, end: to }, claims)) {
      push(words(start, end), change, spans.length > 0);
    }
  };
  let at = passage.start;
  for (const proposal of inOrder(proposals)) {
    const edit = editOf(proposal) ?? { from: proposal.end, to: proposal.end, insert: "*" };
    if (edit.from < at || edit.to > end) continue;
    run(at, edit.from, "kept");
    at = edit.from;
    const isWithin = isIn(edit.from) || isIn(edit.from - 1);
    if (!ACTION_RULES[proposal.action].editsText) push("*", "noted", isWithin);
    else {
      for (const { text, change } of diffWords(words(at, edit.to), edit.insert)) {
        if (change === "inserted") push(text, change, isWithin);
        else {
          run(at, at + text.length, change);
          at += text.length;
        }
      }
    }
    at = edit.to;
  }
  run(at, end, "kept");
  return pieces;
}

function inOrder(proposals: readonly Proposal[]): Proposal[] {
  const place = ({ action, start, end }: Proposal) =>
    ACTION_RULES[action].editsText ? start : end;
  return [...proposals].sort((a, b) => place(a) - place(b) || a.end - b.end);
}

/** The sentences around a range, within its lines. */
export function passageAround(text: string, range: Range): Passage {
  const { start, end } = sentencesAround(text, range);
  return { start, text: text.slice(start, end) };
}
