import { type Mark, markOf } from "./marks.ts";
import { classNamed, type ParagraphClass } from "./styles.ts";
import { parseXml, type XmlElement } from "./xml.ts";

/** A piece of a paragraph, in the order in which it is read. */
export type Piece =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly isBold: boolean;
      readonly isItalic: boolean;
      /** As a superscript, or a subscript. */
      readonly isRaised: boolean;
      readonly isLowered: boolean;
      readonly href: string | null;
    }
  | { readonly kind: "break" }
  /** A reference to a note, as `footnote-2`. */
  | { readonly kind: "note"; readonly note: string }
  | { readonly kind: "mark"; readonly mark: Mark };

/** Where in the tables a paragraph stands; numbers differ between any two rows, and any two cells. */
export interface Cell {
  readonly row: number;
  readonly cell: number;
}

/** A paragraph of the text or of a note, as it is read from mammoth's HTML. */
export interface WordParagraph {
  readonly class: ParagraphClass;
  readonly pieces: Piece[];
  /** The note that it is a paragraph of; null in the text. */
  readonly note: string | null;
  readonly cell: Cell | null;
}

interface Reading {
  readonly marks: readonly Mark[];
  readonly paragraphs: WordParagraph[];
  /** Marks outside paragraphs; they go before the next one. */
  readonly pending: Piece[];
  readonly cells: (Cell | null)[];
  readonly links: (string | null)[];
  open: WordParagraph | null;
  note: string | null;
  /** How many elements deep inside what is no part of the text. */
  skipped: number;
  count: number;
  row: number;
  bold: number;
  italic: number;
  raised: number;
  lowered: number;
}

const NOTE_REFERENCE = /^(footnote|endnote)-ref-(.+)$/su;

/**
 * The paragraphs in mammoth's HTML (for its vocabulary see its `document-to-html.js`), those of notes
 * last. Throws TypeError for HTML that is not well-formed, which mammoth never writes.
 */
export function readHtml(html: string, marks: readonly Mark[]): readonly WordParagraph[] {
  const reading: Reading = {
    marks,
    paragraphs: [],
    pending: [],
    cells: [],
    links: [],
    open: null,
    note: null,
    skipped: 0,
    count: 0,
    row: 0,
    bold: 0,
    italic: 0,
    raised: 0,
    lowered: 0,
  };
  const refusal = parseXml(`<html>${html}</html>`, {
    open: (element) => openTag(reading, element),
    close: (name) => closeTag(reading, name),
    text: (text) => addText(reading, text),
  });
  if (refusal) throw new TypeError(`mammoth's HTML cannot be read: ${refusal.message}`);
  const last = reading.paragraphs.at(-1);
  last?.pieces.push(...reading.pending);
  return reading.paragraphs;
}

function openTag(reading: Reading, { name, get }: XmlElement): void {
  if (reading.skipped > 0) reading.skipped++;
  else if (name === "p") openParagraph(reading, get("class") ?? null);
  else if (name === "strong") reading.bold++;
  else if (name === "em") reading.italic++;
  else if (name === "sup") reading.raised++;
  else if (name === "sub") reading.lowered++;
  else if (name === "br") reading.open?.pieces.push({ kind: "break" });
  else if (name === "a") openAnchor(reading, get("id") ?? "", get("href") ?? null);
  else if (name === "li") reading.note = get("id") ?? null;
  else if (name === "tr") reading.row = ++reading.count;
  else if (name === "td" || name === "th") {
    reading.cells.push({ row: reading.row, cell: ++reading.count });
  }
}

function openParagraph(reading: Reading, name: string | null): void {
  // The way back from a note to its place has no class.
  if (name === null) {
    reading.skipped = 1;
    return;
  }
  const { note, cells } = reading;
  const pieces = reading.pending.splice(0);
  reading.open = { class: classNamed(name), pieces, note, cell: cells.at(-1) ?? null };
  reading.paragraphs.push(reading.open);
}

function openAnchor(reading: Reading, id: string, href: string | null): void {
  const mark = markOf(reading.marks, id);
  const reference = NOTE_REFERENCE.exec(id);
  const to = reading.open?.pieces ?? reading.pending;
  if (mark) to.push({ kind: "mark", mark });
  if (reference) to.push({ kind: "note", note: `${reference[1]}-${reference[2]}` });
  if (reference) reading.skipped = 1;
  else reading.links.push(href && addressOf(href));
}

/**
 * The address of a field such as `HYPERLINK "https://…" \\l "part" \\o "tip"` (ECMA-376-1, 17.16.5.25):
 * mammoth takes all up to the last quotation mark for it, and no address holds one.
 */
function addressOf(href: string): string {
  const [address = "", ...switches] = href.split('"');
  const name = switches.findIndex((words) => /\\l\s*$/u.test(words));
  const part = name === -1 ? undefined : switches[name + 1];
  return part ? `${address}#${part}` : address;
}

function closeTag(reading: Reading, name: string): void {
  if (reading.skipped > 0) {
    reading.skipped--;
    return;
  }
  if (name === "p") reading.open = null;
  else if (name === "strong") reading.bold--;
  else if (name === "em") reading.italic--;
  else if (name === "sup") reading.raised--;
  else if (name === "sub") reading.lowered--;
  else if (name === "a") reading.links.pop();
  else if (name === "li") reading.note = null;
  else if (name === "td" || name === "th") reading.cells.pop();
}

function addText(reading: Reading, text: string): void {
  if (reading.skipped > 0) return;
  const { open, bold, italic, raised, lowered, links } = reading;
  // Words outside any paragraph, as only broken files have them, are a paragraph.
  if (!open) openParagraph(reading, "body");
  reading.open?.pieces.push({
    kind: "text",
    text,
    isBold: bold > 0,
    isItalic: italic > 0,
    isRaised: raised > 0,
    isLowered: lowered > 0,
    href: links.findLast((href) => href !== null) ?? null,
  });
}
