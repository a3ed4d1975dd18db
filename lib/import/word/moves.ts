import type { Proposal, ReadEdits } from "./edits.ts";
import type { WordLine } from "./word-line.ts";

interface ReadMoves {
  /** What was tracked in each line, as it was but for the halves of moves that cannot be made. */
  readonly read: readonly ReadEdits[];
  /** Moves both halves of which are changes. */
  readonly whole: number;
}

/**
 * Keeps the halves of each move (ECMA-376-1, 17.13.5.25) together. Where one half is no change of a line,
 * as with a moved paragraph, the other is none either and stands in a comment: made alone it would lose or
 * double the words.
 */
export function readMoves(lines: readonly WordLine[], all: readonly ReadEdits[]): ReadMoves {
  const changes = all.flatMap((edits) => edits.changes);
  const told = new Set(all.flatMap(({ proposals }) => proposals.flatMap(({ move }) => move ?? [])));
  const from = movesOf(changes.filter(({ start, end }) => start < end));
  const to = movesOf(changes.filter(({ insert }) => insert !== ""));
  const isWhole = (move: string) => from.has(move) && to.has(move) && !told.has(move);
  const read = all.map(({ changes, proposals }, index) => {
    const isLone = ({ move }: Change) => move !== undefined && !isWhole(move);
    const lone = changes.filter(isLone);
    const text = lines[index]?.text ?? "";
    return {
      changes: changes.filter((change) => !isLone(change)),
      proposals: [...proposals, ...lone.map((change) => proposeMove(text, change))],
    };
  });
  return { read, whole: [...from].filter(isWhole).length };
}

type Change = ReadEdits["changes"][number];

function movesOf(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(changes.flatMap(({ move }) => move ?? []));
}

function proposeMove(text: string, { start, end, insert, author, date }: Change): Proposal {
  const words = text.slice(start, end).trim();
  const out = words && `Proposed: move these words to another place: ${words}`;
  const into =
    insert.trim() && `Proposed: move words from elsewhere to this place: ${insert.trim()}`;
  const told = [out, into].filter((part) => part !== "").join("\n");
  return { text: told, by: { author, date }, at: end, kind: "move" };
}
