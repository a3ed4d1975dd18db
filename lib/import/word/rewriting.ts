import type { Attribution } from "#lib/domain/attribution.ts";
import type { Mark, Tracked } from "./marks.ts";
import { markXml } from "./marks.ts";
import type { ParagraphClass, ParagraphProperties, RunProperties } from "./styles.ts";
import { authorKey, type OpenChange, type Written } from "./tracking-authors.ts";
import type { XmlElement } from "./xml.ts";

/** What a part is rewritten by, and what is found on the way. */
export interface Rewriting {
  readonly classOf: (properties: ParagraphProperties) => ParagraphClass;
  /** What a character style says. */
  readonly runStyle: (style: string) => RunProperties;
  /** Notes that there are and to which nothing refers yet, as `footnote-2`. */
  readonly notes: Set<string>;
  /** The relationships of the part that are links. */
  readonly links: ReadonlySet<string>;
  /** Whose changes are the text and no proposals; see `authorsOfText`. */
  readonly accepted: ReadonlySet<string>;
  readonly marks: Mark[];
  readonly found: Found;
}

/** What could not be kept as it is, counted. */
export interface Found {
  /** Changes of formatting only. */
  formatting: number;
  formulas: number;
  /** Pieces of text that are struck through. */
  struck: number;
  /** Other documents and embedded objects that are shown in this one. */
  embedded: number;
  /** How much text each language was set for, in code units. */
  readonly languages: Map<string, number>;
  readonly written: Written;
}

/** A paragraph that is open in the pass; it is written once its properties are known. */
export interface Paragraph {
  properties: ParagraphProperties;
  end: Mark | null;
  isOpen: boolean;
}

/** A run that is open in the pass; it is written once something of it is seen. */
export interface Run {
  properties: RunProperties & {
    position: string | null;
    language: string | null;
    isStruck: boolean;
    font: string | null;
  };
  isOpen: boolean;
}

type ChangeStart = Extract<Mark, { readonly kind: "change-start" }>;

/** The state of the one pass over a part. */
export interface Pass {
  readonly rewriting: Rewriting;
  readonly out: string[];
  /** How many elements deep in one that is left out; 0 outside. */
  skipped: number;
  /** How many elements deep in the properties that are being read; 0 outside. */
  depth: number;
  reads: "paragraph" | "end" | "run" | "row" | null;
  readonly paragraphs: Paragraph[];
  readonly runs: Run[];
  /** The changes that are open, innermost last; those of accepted authors too. */
  readonly changes: OpenChange[];
  /** The name of the move whose words are being read, from or to; null outside moves. */
  move: string | null;
  /** For each open table row, how it was changed. */
  readonly rows: (ChangeStart | null)[];
  /** For each open choice of contents, how long `out` was before it. */
  readonly choices: number[];
  /** The text of the element that is being read; null outside such elements. */
  text: { value: string; readonly isPreserved: boolean } | null;
  /** How the next word is said (ruby), and where that began in `out`. */
  spoken: { readonly from: number; words: string[] };
  /** The description of the picture that is being read. */
  description: string;
}

/** A pass at its start. */
export function startPass(rewriting: Rewriting): Pass {
  return {
    rewriting,
    out: [],
    skipped: 0,
    depth: 0,
    reads: null,
    paragraphs: [],
    runs: [],
    changes: [],
    move: null,
    rows: [],
    choices: [],
    text: null,
    spoken: { from: 0, words: [] },
    description: "",
  };
}

/** The properties of a paragraph that states none. */
export const NO_PARAGRAPH: ParagraphProperties = {
  style: null,
  outline: null,
  list: null,
  level: null,
};

/** The properties of a run that states none. */
export const NO_RUN: Run["properties"] = {
  bold: null,
  italic: null,
  hidden: null,
  position: null,
  language: null,
  isStruck: false,
  font: null,
};

/** Who tracked a change and when, as its element says (ECMA-376-1, 17.13.5). */
export function attributionOf({ get }: XmlElement): Attribution {
  const author = get("w:author")?.trim() || null;
  return { author, date: dateOf(get("w:date")) };
}

/** A date as the file gives it; null when it is none of ISO 8601. */
export function dateOf(stated: string | undefined): string | null {
  const date = stated?.trim() ?? "";
  return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d|$)/u.test(date) && !Number.isNaN(Date.parse(date))
    ? date
    : null;
}

const TRACKED: ReadonlyMap<string, Tracked> = new Map([
  ["w:ins", "insert"],
  ["w:moveTo", "insert"],
  ["w:del", "delete"],
  ["w:moveFrom", "delete"],
]);

/** How an element says that something was changed; null when it does not. */
export function trackedBy(name: string): Tracked | null {
  return TRACKED.get(name) ?? null;
}

/** Whether a change, of words or of looks, is by one whose changes are the text. */
export function isAccepted({ rewriting }: Pass, by: Attribution): boolean {
  return rewriting.accepted.has(authorKey(by));
}

/** Writes a mark where the pass is. */
export function emitMark({ rewriting, out }: Pass, mark: Mark): void {
  out.push(markXml(rewriting.marks.push(mark) - 1));
}

/** Begins the paragraph that was announced, once its properties are known. */
export function openParagraph(pass: Pass): void {
  const paragraph = pass.paragraphs.at(-1);
  if (!paragraph || paragraph.isOpen) return;
  paragraph.isOpen = true;
  const style = pass.rewriting.classOf(paragraph.properties);
  pass.out.push(`<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>`);
  const row = pass.rows.at(-1);
  if (row) emitMark(pass, row);
}

/** Ends a paragraph, with the marks of what was done to its end and its row. */
export function closeParagraph(pass: Pass): void {
  openParagraph(pass);
  const paragraph = pass.paragraphs.pop();
  const row = pass.rows.at(-1);
  if (row) emitMark(pass, { kind: "change-end" });
  if (paragraph?.end) emitMark(pass, paragraph.end);
  else if (row) emitMark(pass, { ...row, kind: "paragraph-end" });
  pass.out.push("</w:p>");
}

/** Begins the run that was announced; false when nothing of it is seen. */
export function openRun(pass: Pass): boolean {
  const run = pass.runs.at(-1);
  if (run?.properties.hidden) return false;
  openParagraph(pass);
  if (!run || run.isOpen) return true;
  run.isOpen = true;
  const { bold, italic, position } = run.properties;
  const properties = [
    bold ? "<w:b/>" : "",
    italic ? "<w:i/>" : "",
    position === "superscript" || position === "subscript"
      ? `<w:vertAlign w:val="${position}"/>`
      : "",
  ].join("");
  pass.out.push(properties ? `<w:r><w:rPr>${properties}</w:rPr>` : "<w:r>");
  return true;
}

/** Ends a run, if anything of it was seen. */
export function closeRun(pass: Pass): void {
  if (pass.runs.pop()?.isOpen) pass.out.push("</w:r>");
}
