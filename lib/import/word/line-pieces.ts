import { type DroppedLink, readLink } from "../lines/links.ts";
import { lower, raise } from "../lines/superscripts.ts";
import { noteMark } from "./note-mark.ts";
import type {
  ChangeStart,
  NoteReference,
  Piece,
  TextPiece,
  WordParagraph,
} from "./reader/pieces.ts";
import { addFormat, type CommentPlaces, type LeftOutText, type WordLine } from "./word-line.ts";

/** The state of one walk over all pieces of a document. */
export interface LineBuilder {
  readonly lines: WordLine[];
  readonly comments: Map<string, CommentPlaces>;
  /** Addresses that cannot be kept, and why. */
  readonly dropped: Map<string, DroppedLink["why"]>;
  /** The changes that are open, innermost last. */
  readonly changes: ChangeStart[];
  /** The marks of notes, as the text has them; empty for the author's own. */
  readonly noteMarks: Map<string, string>;
  readonly noteTexts: ReadonlyMap<string, string>;
  numbered: number;
  paragraph: number;
}

/** Begins the next line, with the mark of the note that it is, if it is one and has a mark. */
export function startLine(builder: LineBuilder, paragraph: WordParagraph, mark: string): void {
  builder.lines.push({
    text: mark && `${mark} `,
    class: paragraph.class,
    paragraph: builder.paragraph,
    cell: paragraph.cell,
    isNote: paragraph.note !== null,
    hasWords: false,
    isBare: mark !== "",
    formats: { all: [], last: new Map() },
    edits: [],
    joined: null,
    leftOut: [],
  });
}

/** Adds a paragraph's pieces to the last line, and further lines where it has breaks. */
export function addPieces(builder: LineBuilder, paragraph: WordParagraph): void {
  for (const piece of paragraph.pieces) {
    const line = builder.lines.at(-1);
    if (!line) return;
    if (!line.hasWords) line.class = paragraph.class;
    if (piece.kind === "text") addText(builder, line, piece);
    else if (piece.kind === "break") addBreak(builder, line, paragraph);
    else if (piece.kind === "note") addNote(builder, line, piece);
    else followMarker(builder, line, piece);
  }
}

/** Raised and lowered figures as they look, as far as Unicode has them. */
function figuresOf({ text, isRaised, isLowered }: TextPiece): string {
  return (isRaised ? raise(text) : null) ?? (isLowered ? lower(text) : null) ?? text;
}

/** Words are the text's unless they were put in; put in by one and taken out by another, they are nothing. */
function stateOf({ changes }: LineBuilder): "plain" | "insert" | "delete" | "neither" {
  const hasInsert = changes.some(({ change }) => change === "insert");
  const hasDelete = changes.some(({ change }) => change === "delete");
  if (hasInsert) return hasDelete ? "neither" : "insert";
  return hasDelete ? "delete" : "plain";
}

const NO_CHANGE = { by: { author: null, date: null }, move: null };

function addText(builder: LineBuilder, line: WordLine, piece: TextPiece): void {
  const words = figuresOf(piece);
  // Behind the mark of a note there is one space, whatever the file has there.
  const text = line.isBare ? words.trimStart() : words;
  const start = line.text.length;
  const state = stateOf(builder);
  if (state === "neither" || text === "") return;
  line.isBare = false;
  const { by, move } = builder.changes.at(-1) ?? NO_CHANGE;
  if (state === "insert") {
    line.edits.push({ kind: "insert", at: start, text, by, move });
    return;
  }
  line.text += text;
  line.hasWords ||= text.trim() !== "";
  const end = line.text.length;
  if (state === "delete") line.edits.push({ kind: "delete", start, end, by, move });
  if (piece.isBold) addFormat(line.formats, { kind: "bold", start, end });
  if (piece.isItalic) addFormat(line.formats, { kind: "italic", start, end });
  if (piece.href === null) return;
  const { href, dropped } = readLink(piece.href, null);
  if (href !== null) addFormat(line.formats, { kind: "link", start, end, href });
  if (dropped) builder.dropped.set(piece.href, dropped.why);
}

function addBreak(builder: LineBuilder, line: WordLine, paragraph: WordParagraph): void {
  const state = stateOf(builder);
  const { by } = builder.changes.at(-1) ?? NO_CHANGE;
  if (state === "neither") return;
  if (state === "insert") {
    line.edits.push({ kind: "break", at: line.text.length, by });
    return;
  }
  // A headline that was broken to fit its column is one line.
  if (/^(?:title|subtitle|heading)/u.test(paragraph.class)) {
    if (!/\s$/u.test(line.text.slice(-1))) line.text += " ";
    return;
  }
  if (state === "delete") line.joined = by;
  startLine(builder, paragraph, "");
}

function addNote(builder: LineBuilder, line: WordLine, { note, hasOwnMark }: NoteReference): void {
  const state = stateOf(builder);
  const { by, move } = builder.changes.at(-1) ?? NO_CHANGE;
  const at = line.text.length;
  if (state === "neither") return;
  if (state === "insert") {
    const label = note.startsWith("endnote") ? "Endnote" : "Footnote";
    const text = ` [${label}: ${builder.noteTexts.get(note) ?? ""}]`;
    line.edits.push({ kind: "insert", at, text, by, move });
    return;
  }
  const mark = hasOwnMark ? "" : noteMark(++builder.numbered, line.text);
  builder.noteMarks.set(note, mark);
  line.text += mark;
  if (state === "delete" && mark) {
    line.edits.push({ kind: "delete", start: at, end: line.text.length, by, move });
  }
}

/** A piece that takes up no room. */
type Marker = Exclude<Piece, TextPiece | NoteReference | { readonly kind: "break" }>;

function followMarker(builder: LineBuilder, line: WordLine, marker: Marker): void {
  const { changes, comments } = builder;
  const offset = line.text.length;
  const place = { line: builder.lines.length - 1, offset };
  if (marker.kind === "change-start") changes.push(marker);
  else if (marker.kind === "change-end") changes.pop();
  else if (marker.kind === "picture") {
    line.leftOut.push({ kind: "picture", at: offset, text: marker.description });
  } else if (marker.kind === "hidden") addHidden(line, marker.text);
  else if (marker.kind === "paragraph-joined") return;
  else if (marker.kind === "paragraph-end") {
    if (marker.change === "insert") line.edits.push({ kind: "break", at: offset, by: marker.by });
    else line.joined = marker.by;
  } else {
    const places = comments.get(marker.id) ?? { start: null, end: null, reference: null };
    comments.set(marker.id, places);
    if (marker.kind === "comment-start") places.start ??= place;
    else if (marker.kind === "comment-end") places.end ??= place;
    else places.reference ??= place;
  }
}

/** Hidden words come in pieces; those at one place are one text. */
function addHidden({ text: { length: at }, leftOut }: WordLine, text: string): void {
  const last: LeftOutText | undefined = leftOut.at(-1);
  if (last?.kind === "hidden" && last.at === at) last.text += text;
  else leftOut.push({ kind: "hidden", at, text });
}
