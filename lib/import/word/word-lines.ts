import type { DroppedLink } from "../lines/links.ts";
import { addPieces, type LineBuilder, startLine } from "./line-pieces.ts";
import type { WordParagraph } from "./reader/pieces.ts";
import type { CommentPlaces, WordLine } from "./word-line.ts";

/** The lines of a document, and what is said of them. */
export interface WordLines {
  readonly lines: readonly WordLine[];
  /** By the comments' ids. */
  readonly comments: ReadonlyMap<string, CommentPlaces>;
  /** Addresses that cannot be kept, and why. */
  readonly dropped: ReadonlyMap<string, DroppedLink["why"]>;
}

/**
 * The lines of a document with what was tracked and commented in them. Paragraphs whose end was put in
 * are one line with the next. Notes that are referred to follow, each behind its mark.
 */
export function readLines(paragraphs: readonly WordParagraph[]): WordLines {
  const builder: LineBuilder = {
    lines: [],
    comments: new Map(),
    dropped: new Map(),
    changes: [],
    noteMarks: new Map(),
    noteTexts: textsOfNotes(paragraphs),
    numbered: 0,
    paragraph: 0,
  };
  let isContinued = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    const { note } = paragraph;
    // A note that was put in stands in the insertion of its mark.
    if (note !== null && !builder.noteMarks.has(note)) continue;
    if (!isContinued) {
      const isFirst = note !== null && paragraphs[index - 1]?.note !== note;
      startLine(builder, paragraph, isFirst ? (builder.noteMarks.get(note) ?? "") : "");
    }
    addPieces(builder, paragraph);
    isContinued = isSamePlace(paragraph, paragraphs[index + 1]) && hasNoEnd(paragraph);
    if (!isContinued) builder.paragraph++;
  }
  const { lines, comments, dropped } = builder;
  return { lines, comments, dropped };
}

function isSamePlace({ note, cell }: WordParagraph, next: WordParagraph | undefined): boolean {
  return next?.note === note && next?.cell?.cell === cell?.cell;
}

/**
 * Whether the text goes on in the next paragraph: the end between them was put in, or taken out for
 * good.
 */
function hasNoEnd({ pieces }: WordParagraph): boolean {
  return pieces.some(
    (piece) =>
      piece.kind === "paragraph-joined" ||
      (piece.kind === "paragraph-end" && piece.change === "insert"),
  );
}

function textsOfNotes(paragraphs: readonly WordParagraph[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { note, pieces } of paragraphs) {
    if (note === null) continue;
    const words = pieces.map((piece) => (piece.kind === "text" ? piece.text : " ")).join("");
    texts.set(note, `${texts.get(note) ?? ""} ${words}`.replace(/\s+/gu, " ").trim());
  }
  return texts;
}
