import type { Attribution } from "#lib/domain/attribution.ts";
import { readLink } from "../html/links.ts";
import { lower, raise } from "../html/small-figures.ts";
import { addFormat, type DraftFormats } from "./draft-formats.ts";
import type { Mark } from "./marks.ts";
import { noteMark } from "./note-mark.ts";
import type { Cell, Piece, WordParagraph } from "./read-html.ts";
import type { ParagraphClass } from "./styles.ts";

/** What was tracked in a line, in the order in which it stands; offsets in the line as it was before. */
export type Edit =
  | {
      readonly kind: "delete";
      readonly start: number;
      readonly end: number;
      readonly by: Attribution;
    }
  | {
      readonly kind: "insert";
      readonly at: number;
      readonly text: string;
      readonly by: Attribution;
    }
  /** The end of a line that was put in. */
  | { readonly kind: "break"; readonly at: number; readonly by: Attribution };

/** A line as it was before all changes, blank ones too. */
export interface Draft {
  text: string;
  /** Of the first paragraph that gave it words. */
  class: ParagraphClass;
  readonly paragraph: number;
  readonly cell: Cell | null;
  readonly isNote: boolean;
  hasWords: boolean;
  /** While it has nothing but the mark of a note. */
  isBare: boolean;
  readonly formats: DraftFormats;
  readonly edits: Edit[];
  /** Set where the end of the line was taken out. */
  joined: Attribution | null;
  /** What a picture behind the line shows. */
  readonly pictures: string[];
}

/** A place between the drafts' characters. */
export interface Place {
  readonly draft: number;
  readonly offset: number;
}

/** Where a comment's marks stand; null for those that are missing. */
export interface CommentPlaces {
  start: Place | null;
  end: Place | null;
  reference: Place | null;
}

export interface Drafts {
  readonly drafts: Draft[];
  readonly comments: ReadonlyMap<string, CommentPlaces>;
  /** Links that cannot be kept. */
  readonly dropped: ReadonlySet<string>;
}

type TextPiece = Extract<Piece, { readonly kind: "text" }>;

interface Drafting {
  readonly drafts: Draft[];
  readonly comments: Map<string, CommentPlaces>;
  readonly dropped: Set<string>;
  /** The changes that are open, innermost last. */
  readonly changes: Extract<Mark, { kind: "change-start" }>[];
  /** The marks of notes, as the text has them; empty for the author's own. */
  readonly noteMarks: Map<string, string>;
  readonly noteTexts: ReadonlyMap<string, string>;
  numbered: number;
  hasOwnMark: boolean;
  paragraph: number;
}

/**
 * The lines of a document with what was tracked and commented in them. Paragraphs whose end was put in are
 * one line with the next. Notes that are referred to follow, each behind its mark.
 */
export function draftLines(paragraphs: readonly WordParagraph[]): Drafts {
  const drafting: Drafting = {
    ...{ drafts: [], comments: new Map(), dropped: new Set(), changes: [], noteMarks: new Map() },
    noteTexts: textsOfNotes(paragraphs),
    ...{ numbered: 0, hasOwnMark: false, paragraph: 0 },
  };
  let isContinued = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    const { note } = paragraph;
    // A note that was put in stands in the insertion of its mark.
    if (note !== null && !drafting.noteMarks.has(note)) continue;
    if (!isContinued) startDraft(drafting, paragraph, paragraphs[index - 1]?.note !== note);
    addPieces(drafting, paragraph);
    const next = paragraphs[index + 1];
    const isSame = next?.note === note && next?.cell?.cell === paragraph.cell?.cell;
    isContinued = isSame && hasInsertedEnd(paragraph);
    if (!isContinued) drafting.paragraph++;
  }
  const { drafts, comments, dropped } = drafting;
  return { drafts, comments, dropped };
}

function hasInsertedEnd({ pieces }: WordParagraph): boolean {
  return pieces.some(
    (piece) =>
      piece.kind === "mark" &&
      piece.mark.kind === "paragraph-end" &&
      piece.mark.change === "insert",
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

function startDraft(drafting: Drafting, paragraph: WordParagraph, isFirst: boolean): void {
  const { class: name, note, cell } = paragraph;
  const mark = note !== null && isFirst ? (drafting.noteMarks.get(note) ?? "") : "";
  drafting.drafts.push({
    text: mark ? `${mark} ` : "",
    ...{
      class: name,
      paragraph: drafting.paragraph,
      cell,
      isNote: note !== null,
      hasWords: false,
      isBare: mark !== "",
    },
    ...{ formats: { all: [], last: new Map() }, edits: [], joined: null, pictures: [] },
  });
}

function addPieces(drafting: Drafting, paragraph: WordParagraph): void {
  for (const piece of paragraph.pieces) {
    const draft = drafting.drafts.at(-1);
    if (!draft) return;
    if (!draft.hasWords) draft.class = paragraph.class;
    if (piece.kind === "text") addText(drafting, draft, piece);
    else if (piece.kind === "break") addBreak(drafting, draft, paragraph);
    else if (piece.kind === "note") addNote(drafting, draft, piece.note);
    else followMark(drafting, draft, piece.mark);
  }
}

/** Raised and lowered figures as they look, as far as Unicode has them. */
function figuresOf({ text, isRaised, isLowered }: TextPiece): string {
  return (isRaised ? raise(text) : null) ?? (isLowered ? lower(text) : null) ?? text;
}

/** Words are the text's unless they were put in; put in by one and taken out by another, they are nothing. */
function stateOf({ changes }: Drafting): {
  readonly kind: "plain" | "insert" | "delete" | "neither";
} {
  const hasInsert = changes.some(({ change }) => change === "insert");
  const hasDelete = changes.some(({ change }) => change === "delete");
  if (hasInsert && hasDelete) return { kind: "neither" };
  if (hasInsert) return { kind: "insert" };
  return { kind: hasDelete ? "delete" : "plain" };
}

const NOBODY: Attribution = { author: null, date: null };

function addText(drafting: Drafting, draft: Draft, piece: TextPiece): void {
  const words = figuresOf(piece);
  // Behind the mark of a note there is one space, whatever the file has there.
  const text = draft.isBare ? words.trimStart() : words;
  const start = draft.text.length;
  const { kind } = stateOf(drafting);
  if (kind === "neither" || text === "") return;
  draft.isBare = false;
  const by = drafting.changes.at(-1)?.by ?? NOBODY;
  if (kind === "insert") {
    draft.edits.push({ kind: "insert", at: start, text, by });
    return;
  }
  draft.text += text;
  draft.hasWords ||= text.trim() !== "";
  const end = draft.text.length;
  if (kind === "delete") draft.edits.push({ kind: "delete", start, end, by });
  if (piece.isBold) addFormat(draft.formats, { kind: "bold", start, end });
  if (piece.isItalic) addFormat(draft.formats, { kind: "italic", start, end });
  if (piece.href === null) return;
  const { href, dropped } = readLink(piece.href, null);
  if (href !== null) addFormat(draft.formats, { kind: "link", start, end, href });
  if (dropped) drafting.dropped.add(piece.href);
}

function addBreak(drafting: Drafting, draft: Draft, paragraph: WordParagraph): void {
  const { kind } = stateOf(drafting);
  const by = drafting.changes.at(-1)?.by ?? NOBODY;
  if (kind === "neither") return;
  if (kind === "insert") {
    draft.edits.push({ kind: "break", at: draft.text.length, by });
    return;
  }
  // A headline that was broken to fit its column is one line.
  if (/^(?:title|subtitle|heading)/u.test(paragraph.class)) {
    if (!/\s$/u.test(draft.text.slice(-1))) draft.text += " ";
    return;
  }
  if (kind === "delete") draft.joined = by;
  startDraft(drafting, paragraph, false);
}

function addNote(drafting: Drafting, draft: Draft, note: string): void {
  const { kind } = stateOf(drafting);
  const by = drafting.changes.at(-1)?.by ?? NOBODY;
  const at = draft.text.length;
  const isOwn = drafting.hasOwnMark;
  drafting.hasOwnMark = false;
  if (kind === "neither") return;
  if (kind === "insert") {
    const label = note.startsWith("endnote") ? "Endnote" : "Footnote";
    const text = ` [${label}: ${drafting.noteTexts.get(note) ?? ""}]`;
    draft.edits.push({ kind: "insert", at, text, by });
    return;
  }
  const mark = isOwn ? "" : noteMark(++drafting.numbered, draft.text);
  drafting.noteMarks.set(note, mark);
  draft.text += mark;
  if (kind === "delete" && mark) {
    draft.edits.push({ kind: "delete", start: at, end: draft.text.length, by });
  }
}

function followMark(drafting: Drafting, draft: Draft, mark: Mark): void {
  const { changes, comments } = drafting;
  const offset = draft.text.length;
  const place = { draft: drafting.drafts.length - 1, offset };
  if (mark.kind === "change-start") changes.push(mark);
  else if (mark.kind === "change-end") changes.pop();
  else if (mark.kind === "own-note-mark") drafting.hasOwnMark = true;
  else if (mark.kind === "picture") draft.pictures.push(mark.description);
  else if (mark.kind === "paragraph-end") {
    if (mark.change === "insert") draft.edits.push({ kind: "break", at: offset, by: mark.by });
    else draft.joined = mark.by;
  } else {
    const places = comments.get(mark.id) ?? { start: null, end: null, reference: null };
    comments.set(mark.id, places);
    if (mark.kind === "comment-start") places.start ??= place;
    else if (mark.kind === "comment-end") places.end ??= place;
    else places.reference ??= place;
  }
}
