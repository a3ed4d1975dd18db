import { type DroppedLink, readLink } from "../lines/links.ts";
import { lower, raise } from "../lines/small-figures.ts";
import type { Aside, CommentPlaces, Draft } from "./draft.ts";
import { addFormat } from "./draft-formats.ts";
import type { Mark } from "./marks.ts";
import { noteMark } from "./note-mark.ts";
import type { Piece, WordParagraph } from "./read-html.ts";

type TextPiece = Extract<Piece, { readonly kind: "text" }>;

/** The state of one walk over all pieces of a document. */
export interface Drafting {
  readonly drafts: Draft[];
  readonly comments: Map<string, CommentPlaces>;
  /** Addresses that cannot be kept, and why. */
  readonly dropped: Map<string, DroppedLink["why"]>;
  /** The changes that are open, innermost last. */
  readonly changes: Extract<Mark, { kind: "change-start" }>[];
  /** The marks of notes, as the text has them; empty for the author's own. */
  readonly noteMarks: Map<string, string>;
  readonly noteTexts: ReadonlyMap<string, string>;
  numbered: number;
  hasOwnMark: boolean;
  paragraph: number;
}

/** Begins the next line, with the mark of the note that it is, if it is one and has a mark. */
export function startDraft(drafting: Drafting, paragraph: WordParagraph, mark: string): void {
  drafting.drafts.push({
    text: mark && `${mark} `,
    class: paragraph.class,
    paragraph: drafting.paragraph,
    cell: paragraph.cell,
    isNote: paragraph.note !== null,
    hasWords: false,
    isBare: mark !== "",
    formats: { all: [], last: new Map() },
    edits: [],
    joined: null,
    asides: [],
  });
}

/** Adds a paragraph's pieces to the last line, and further lines where it has breaks. */
export function addPieces(drafting: Drafting, paragraph: WordParagraph): void {
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

/**
 * Words are the text's unless they were put in; put in by one and taken out by another, they are
 * nothing.
 */
function stateOf({ changes }: Drafting): {
  readonly kind: "plain" | "insert" | "delete" | "neither";
} {
  const hasInsert = changes.some(({ change }) => change === "insert");
  const hasDelete = changes.some(({ change }) => change === "delete");
  if (hasInsert && hasDelete) return { kind: "neither" };
  if (hasInsert) return { kind: "insert" };
  return { kind: hasDelete ? "delete" : "plain" };
}

const NO_CHANGE = { by: { author: null, date: null }, move: null };

function addText(drafting: Drafting, draft: Draft, piece: TextPiece): void {
  const words = figuresOf(piece);
  // Behind the mark of a note there is one space, whatever the file has there.
  const text = draft.isBare ? words.trimStart() : words;
  const start = draft.text.length;
  const { kind } = stateOf(drafting);
  if (kind === "neither" || text === "") return;
  draft.isBare = false;
  const { by, move } = drafting.changes.at(-1) ?? NO_CHANGE;
  if (kind === "insert") {
    draft.edits.push({ kind: "insert", at: start, text, by, move });
    return;
  }
  draft.text += text;
  draft.hasWords ||= text.trim() !== "";
  const end = draft.text.length;
  if (kind === "delete") draft.edits.push({ kind: "delete", start, end, by, move });
  if (piece.isBold) addFormat(draft.formats, { kind: "bold", start, end });
  if (piece.isItalic) addFormat(draft.formats, { kind: "italic", start, end });
  if (piece.href === null) return;
  const { href, dropped } = readLink(piece.href, null);
  if (href !== null) addFormat(draft.formats, { kind: "link", start, end, href });
  if (dropped) drafting.dropped.set(piece.href, dropped.why);
}

function addBreak(drafting: Drafting, draft: Draft, paragraph: WordParagraph): void {
  const { kind } = stateOf(drafting);
  const { by } = drafting.changes.at(-1) ?? NO_CHANGE;
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
  startDraft(drafting, paragraph, "");
}

function addNote(drafting: Drafting, draft: Draft, note: string): void {
  const { kind } = stateOf(drafting);
  const { by, move } = drafting.changes.at(-1) ?? NO_CHANGE;
  const at = draft.text.length;
  const isOwn = drafting.hasOwnMark;
  drafting.hasOwnMark = false;
  if (kind === "neither") return;
  if (kind === "insert") {
    const label = note.startsWith("endnote") ? "Endnote" : "Footnote";
    const text = ` [${label}: ${drafting.noteTexts.get(note) ?? ""}]`;
    draft.edits.push({ kind: "insert", at, text, by, move });
    return;
  }
  const mark = isOwn ? "" : noteMark(++drafting.numbered, draft.text);
  drafting.noteMarks.set(note, mark);
  draft.text += mark;
  if (kind === "delete" && mark) {
    draft.edits.push({ kind: "delete", start: at, end: draft.text.length, by, move });
  }
}

function followMark(drafting: Drafting, draft: Draft, mark: Mark): void {
  const { changes, comments } = drafting;
  const offset = draft.text.length;
  const place = { draft: drafting.drafts.length - 1, offset };
  if (mark.kind === "change-start") changes.push(mark);
  else if (mark.kind === "change-end") changes.pop();
  else if (mark.kind === "own-note-mark") drafting.hasOwnMark = true;
  else if (mark.kind === "picture") {
    draft.asides.push({ kind: "picture", at: offset, text: mark.description });
  } else if (mark.kind === "hidden") addHidden(draft, mark.text);
  else if (mark.kind === "paragraph-joined") return;
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

/** Hidden words come in pieces; those at one place are one text. */
function addHidden({ text: { length: at }, asides }: Draft, text: string): void {
  const last: Aside | undefined = asides.at(-1);
  if (last?.kind === "hidden" && last.at === at) last.text += text;
  else asides.push({ kind: "hidden", at, text });
}
