import type { CutWords, TakenLine } from "#lib/domain/import/imported-article.ts";
import { runsOf, spansByLine } from "#lib/domain/runs.ts";
import { linesOf, type Range } from "#lib/domain/text.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import type { ShownArticle } from "./shown-article.ts";

/** A run of words that are alike, or a sign that stands between words. */
export type ProofPiece =
  | {
      readonly is: "words";
      readonly text: string;
      readonly isBold: boolean;
      readonly isItalic: boolean;
      /** Where a link would lead; null outside of links. */
      readonly href: string | null;
      /** Whether a note, or a comment of the file, is about them. */
      readonly about: "note" | "comment" | null;
    }
  /** Words that a tracked change would take out or bring in. */
  | { readonly is: "deleted" | "inserted"; readonly text: string }
  /** What went back where it was cut out: a mark that is none, or a note in brackets. */
  | { readonly is: "back"; readonly text: string }
  /** The mark of a note, such as `*`. */
  | { readonly is: "mark"; readonly text: string }
  /** Where words with a comment end; the comment's place in the list, from 1. */
  | { readonly is: "comment"; readonly number: number };

/** A line of the article as the preview shows it. */
export interface ProofLine {
  readonly index: number;
  readonly kind: BlockKind;
  /** Its number in its list, from 1; null where it is in no numbered list. */
  readonly number: number | null;
  readonly pieces: readonly ProofPiece[];
}

interface SpansOfLine extends Pick<ShownArticle, "formats" | "notes" | "changes" | "comments"> {
  readonly cuts: readonly (CutWords & Range)[];
}

/** The first `most` lines of an article, cut into pieces. */
export function proofLinesOf(article: ShownArticle, most: number): ProofLine[] {
  const { text, blocks } = article;
  const lines = linesOf(text);
  const of = <Span extends Range>(spans: readonly Span[]) => spansByLine(lines, spans);
  const points = article.cuts.map((cut) => ({ ...cut, start: cut.at, end: cut.at }));
  const [formats, notes] = [of(article.formats), of(article.notes)];
  const [changes, comments, cuts] = [of(article.changes), of(article.comments), of(points)];
  let number = 0;
  return lines.slice(0, most).map((line) => {
    const at = line.index;
    const kind = blocks[at] ?? "paragraph";
    number = kind === "numbered_item" ? number + 1 : 0;
    const spans = {
      formats: formats(at),
      notes: notes(at),
      changes: changes(at),
      comments: comments(at),
      cuts: cuts(at),
    };
    const pieces = piecesOf(text, line, spans);
    return { index: at, kind, number: number || null, pieces };
  });
}

/** A line that goes back, with its formatting. */
export function piecesOfTaken({ text, formats }: TakenLine): ProofPiece[] {
  const spans = { formats, notes: [], changes: [], comments: [], cuts: [] };
  return piecesOf(text, { start: 0, end: text.length }, spans);
}

function piecesOf(text: string, line: Range, spans: SpansOfLine): ProofPiece[] {
  const { formats, notes, changes, comments, cuts } = spans;
  const runs = runsOf<Range>(line, [...formats, ...notes, ...changes, ...comments, ...cuts]);
  const pieces = runs.flatMap((run) => [
    wordsOf(text.slice(run.start, run.end), run, spans),
    ...signsAt(run.end, line, spans),
  ]);
  return [...signsAt(line.start, line, spans), ...pieces];
}

function wordsOf(text: string, range: Range, spans: SpansOfLine): ProofPiece {
  const covers = (span: Range) => span.start <= range.start && range.end <= span.end;
  if (spans.changes.some(covers)) return { is: "deleted", text };
  const formats = spans.formats.filter(covers);
  const link = formats.find((format) => format.kind === "link");
  return {
    is: "words",
    text,
    isBold: formats.some(({ kind }) => kind === "bold"),
    isItalic: formats.some(({ kind }) => kind === "italic"),
    href: link?.href ?? null,
    about: aboutOf(spans, covers),
  };
}

function aboutOf({ notes, comments }: SpansOfLine, covers: (span: Range) => boolean) {
  if (notes.some(covers)) return "note";
  return comments.some(covers) ? "comment" : null;
}

/** What stands behind the words that end here. */
function signsAt(place: number, line: Range, spans: SpansOfLine): ProofPiece[] {
  const endsHere = ({ start, end }: Range) => end === place && start >= line.start;
  const inserted = spans.changes.filter((one) => endsHere(one) && one.insert !== "");
  const back = spans.cuts.filter(endsHere).toSorted((a, b) => a.nth - b.nth);
  const marks = spans.notes.filter(endsHere).flatMap(({ mark }) => mark ?? []);
  return [
    ...back.map(({ text }) => ({ is: "back", text }) as const),
    ...inserted.map(({ insert }) => ({ is: "inserted", text: insert }) as const),
    ...marks.map((text) => ({ is: "mark", text }) as const),
    ...spans.comments.filter(endsHere).map(({ number }) => ({ is: "comment", number }) as const),
  ];
}
