import type { ImportedComment } from "#lib/domain/import/imported-article.ts";
import type { Format } from "#lib/domain/revision.ts";
import type { Range } from "#lib/domain/text.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { isTitleLike } from "../lines/blocks.ts";
import { isBlank, type SourceLine } from "../lines/lines.ts";
import { mapSpans, NO_SPANS, type Spans } from "../lines/spans.ts";
import type { Aside, Draft } from "./draft.ts";
import { isAllDeleted, type Proposal, readEdits, trimChanges } from "./edits.ts";
import { isAllBold, kindsOf } from "./kinds.ts";
import { readMoves } from "./moves.ts";
import { type PlacedComment, wordsNear } from "./place-comments.ts";
import { joinRows, type TableLine } from "./tables.ts";

/** What was moved. */
export interface Moves {
  /** Moves that came in as two changes which belong together. */
  readonly whole: number;
  /** Pieces of moves that stand in comments. */
  readonly told: number;
}

interface DocumentLines {
  readonly lines: readonly SourceLine[];
  /** Rows of more than one cell, each of which is a line now. */
  readonly rows: number;
  /** Paragraphs that were put in, which stand in comments on the words beside them. */
  readonly paragraphs: number;
  readonly moves: Moves;
}

/**
 * The lines of a document: drafts that have words, with their kinds, formats, changes and comments, and
 * a line that is left out for each picture that is described and for hidden text. Rows of tables whose
 * cells have one line each are one line.
 */
export function linesOfDrafts(
  drafts: readonly Draft[],
  placed: readonly PlacedComment[],
): DocumentLines {
  const { read, whole } = readMoves(drafts, drafts.map(readEdits));
  const proposals = read.map((edits, index) => [
    ...edits.proposals,
    ...proposeJoin(drafts[index], drafts[index + 1]),
  ]);
  const all = [...placed, ...placeProposals(drafts, proposals)];
  const comments = Map.groupBy(all, ({ draft }) => draft);
  const full = drafts.flatMap((draft, index) => (isBlank(draft.text) ? [] : [{ draft, index }]));
  const kinds = kindsOf(full.map(({ draft }) => draft));
  const kindOf = new Map(full.map(({ index }, nth) => [index, kinds[nth] ?? null]));
  const lines = drafts.flatMap((draft, index): TableLine[] => {
    const spans: Spans = {
      formats: draft.formats.all,
      changes: read[index]?.changes ?? [],
      comments: (comments.get(index) ?? []).map(({ comment }) => comment).toSorted(byPlace),
    };
    const kind = kindOf.get(index) ?? null;
    const own = isBlank(draft.text) ? [] : [lineOf(draft, kind, spans)];
    const asides = draft.asides.flatMap((aside) => lineOfAside(draft, aside));
    return [...own, ...asides].map((line) => ({ line, cell: draft.cell }));
  });
  const every = proposals.flat();
  const put = every.filter(({ kind, move = null }) => kind === "paragraph" && move === null);
  const told = every.filter(({ kind, move = null }) => kind === "move" || move !== null);
  return { ...joinRows(lines), paragraphs: put.length, moves: { whole, told: told.length } };
}

function byPlace(a: ImportedComment, b: ImportedComment): number {
  return a.start - b.start || a.end - b.end;
}

function lineOf(draft: Draft, kind: BlockKind | null, spans: Spans): SourceLine {
  const { text, paragraph: chunk } = draft;
  const words = text.trim();
  const lead = text.length - text.trimStart().length;
  const inWords = ({ start, end }: Range): Range | null => {
    const from = Math.max(start - lead, 0);
    const to = Math.min(end - lead, words.length);
    return from < to ? { start: from, end: to } : null;
  };
  const changes = trimChanges(text, spans.changes);
  // A heading is bold by being one.
  const isHeading = /^(?:headline|(?:sub)?heading)$/u.test(kind ?? "") || isLoneTitle(draft, kind);
  const formats = isHeading && isAllBold(draft) ? withoutBold(draft) : spans.formats;
  const trimmed = { ...mapSpans({ ...spans, formats, changes: [] }, inWords), changes };
  return { text: words, chunk, indent: 0, kind, spans: trimmed, reason: null };
}

function isLoneTitle({ text }: Draft, kind: BlockKind | null): boolean {
  return kind === null && isTitleLike(text.trim());
}

function withoutBold({ formats }: Draft): readonly Format[] {
  return formats.all.filter(({ kind }) => kind !== "bold");
}

const ASIDES = {
  picture: { kind: "caption", reason: "description of a picture" },
  hidden: { kind: "paragraph", reason: "hidden text" },
} as const;

function lineOfAside({ paragraph: chunk }: Draft, aside: Aside): readonly SourceLine[] {
  const text = aside.text.replace(/\s+/gu, " ").trim();
  if (isBlank(text)) return [];
  return [{ text, chunk, indent: 0, spans: NO_SPANS, ...ASIDES[aside.kind] }];
}

/** That a line's end was taken out needs no words where all of the line before or behind it was. */
function proposeJoin(draft: Draft | undefined, next: Draft | undefined): Proposal[] {
  if (!draft?.joined || !next || isAllDeleted(draft) || isAllDeleted(next)) return [];
  const text = "Proposed: join this paragraph to the next one.";
  return [{ text, by: draft.joined, at: draft.text.length, kind: "join" }];
}

function placeProposals(
  drafts: readonly Draft[],
  proposals: readonly (readonly Proposal[])[],
): readonly PlacedComment[] {
  const find = wordsNear(drafts);
  return proposals.flatMap((ofDraft, draft) =>
    ofDraft.flatMap(({ text, by, at }) => {
      const words = find({ draft, offset: at });
      if (!words) return [];
      const { start, end } = words;
      return [{ draft: words.draft, comment: { start, end, text, ...by } }];
    }),
  );
}
