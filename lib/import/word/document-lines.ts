import { byPlace, type Range } from "#lib/domain/text.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { isTitleLike } from "../lines/blocks.ts";
import { isBlank, type SourceLine } from "../lines/lines.ts";
import { mapSpans, NO_SPANS, type Spans } from "../lines/spans.ts";
import { isAllDeleted, type Proposal, readEdits, trimChanges } from "./edits.ts";
import { isAllBold, kindsOf } from "./kinds.ts";
import { readMoves } from "./moves.ts";
import { type PlacedComment, wordsNear } from "./place-comments.ts";
import { joinRows, type TableLine } from "./tables.ts";
import type { LeftOutText, WordLine } from "./word-line.ts";

/** What was moved. */
export interface Moves {
  /** Moves that came in as two changes which belong together. */
  readonly whole: number;
  /** Pieces of moves that stand in comments. */
  readonly inComments: number;
}

/** The lines of a document, and what of it could not become one. */
export interface DocumentLines {
  readonly lines: readonly SourceLine[];
  /** How many rows of tables are lines now. */
  readonly rows: number;
  /** How many paragraphs were put in, which stand in comments on the words near them. */
  readonly paragraphs: number;
  readonly moves: Moves;
}

/**
 * The lines of a document: those that have words, with their kinds, formats, changes and comments, and
 * a line that is left out for each picture that is described and for hidden text. Rows of tables whose
 * cells have one line each are one line.
 */
export function sourceLinesOf(
  wordLines: readonly WordLine[],
  placed: readonly PlacedComment[],
): DocumentLines {
  const { read, whole } = readMoves(wordLines, wordLines.map(readEdits));
  const proposals = read.map((edits, index) => [
    ...edits.proposals,
    ...proposeJoin(wordLines[index], wordLines[index + 1]),
  ]);
  const all = [...placed, ...placeProposals(wordLines, proposals)];
  const comments = Map.groupBy(all, ({ line }) => line);
  const full = wordLines.flatMap((wordLine, index) =>
    isBlank(wordLine.text) ? [] : [{ wordLine, index }],
  );
  const kinds = kindsOf(full.map(({ wordLine }) => wordLine));
  const kindOf = new Map(full.map(({ index }, nth) => [index, kinds[nth] ?? null]));
  const lines = wordLines.flatMap((wordLine, index): TableLine[] => {
    const spans: Spans = {
      formats: wordLine.formats.all,
      changes: read[index]?.changes ?? [],
      comments: (comments.get(index) ?? []).map(({ comment }) => comment).toSorted(byPlace),
    };
    const kind = kindOf.get(index) ?? null;
    const own = isBlank(wordLine.text) ? [] : [lineOf(wordLine, kind, spans)];
    const leftOut = wordLine.leftOut.flatMap((text) => lineOfLeftOut(wordLine, text));
    return [...own, ...leftOut].map((line) => ({ line, cell: wordLine.cell }));
  });
  const every = proposals.flat();
  const put = every.filter(({ kind, move = null }) => kind === "paragraph" && move === null);
  const moved = every.filter(({ kind, move = null }) => kind === "move" || move !== null);
  return { ...joinRows(lines), paragraphs: put.length, moves: { whole, inComments: moved.length } };
}

function lineOf(wordLine: WordLine, kind: BlockKind | null, spans: Spans): SourceLine {
  const { text, paragraph: chunk } = wordLine;
  const words = text.trim();
  const lead = text.length - text.trimStart().length;
  const inWords = ({ start, end }: Range): Range | null => {
    const from = Math.max(start - lead, 0);
    const to = Math.min(end - lead, words.length);
    return from < to ? { start: from, end: to } : null;
  };
  const changes = trimChanges(text, spans.changes);
  // A heading is bold by being one.
  const isHeading =
    kind === null ? isTitleLike(words) : /^(?:headline|(?:sub)?heading)$/u.test(kind);
  const isBoldHeading = isHeading && isAllBold(wordLine);
  const formats = spans.formats.filter((format) => !isBoldHeading || format.kind !== "bold");
  const trimmed = { ...mapSpans({ ...spans, formats, changes: [] }, inWords), changes };
  return { text: words, chunk, indent: 0, kind, spans: trimmed, reason: null };
}

const LEFT_OUT = {
  picture: { kind: "caption", reason: "description of a picture" },
  hidden: { kind: "paragraph", reason: "hidden text" },
} as const;

function lineOfLeftOut(
  { paragraph: chunk }: WordLine,
  { kind, text: found }: LeftOutText,
): readonly SourceLine[] {
  const text = found.replace(/\s+/gu, " ").trim();
  if (isBlank(text)) return [];
  return [{ text, chunk, indent: 0, spans: NO_SPANS, ...LEFT_OUT[kind] }];
}

/** That a line's end was taken out needs no words where all of the line before or behind it was. */
function proposeJoin(wordLine: WordLine | undefined, next: WordLine | undefined): Proposal[] {
  if (!wordLine?.joined || !next || isAllDeleted(wordLine) || isAllDeleted(next)) return [];
  const text = "Proposed: join this paragraph to the next one.";
  return [{ text, by: wordLine.joined, at: wordLine.text.length, kind: "join" }];
}

function placeProposals(
  wordLines: readonly WordLine[],
  proposals: readonly (readonly Proposal[])[],
): readonly PlacedComment[] {
  const find = wordsNear(wordLines);
  return proposals.flatMap((ofLine, line) =>
    ofLine.flatMap(({ text, by, at }) => {
      const words = find({ line, offset: at });
      if (!words) return [];
      const { start, end } = words;
      return [{ line: words.line, comment: { start, end, text, ...by } }];
    }),
  );
}
