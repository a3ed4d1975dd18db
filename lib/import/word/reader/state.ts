import type { ParagraphClass, ParagraphProperties, RunProperties } from "../parts/styles.ts";
import type { Cell, ChangeStart, ParagraphEnd, Piece, WordParagraph } from "./pieces.ts";
import type { OpenChange, Written } from "./tracking-authors.ts";

/** What a part is read by, and what is found on the way. */
export interface Context {
  readonly classOf: (properties: ParagraphProperties) => ParagraphClass;
  /** What a character style says. */
  readonly runStyle: (style: string) => RunProperties;
  /** Notes that there are and to which nothing refers yet, as `footnote-2`. */
  readonly notes: Set<string>;
  /** The addresses of the part's links by their ids. */
  readonly links: ReadonlyMap<string, string>;
  /** Whose changes are the text and no proposals; see `authorsOfText`. */
  readonly accepted: ReadonlySet<string>;
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
  /** Symbols that Unicode does not have, by their fonts. */
  readonly symbols: Map<string, Set<number>>;
  /** How much text each language was set for, in code units. */
  readonly languages: Map<string, number>;
  readonly written: Written;
}

/** A paragraph that is being read. */
export interface OpenParagraph {
  readonly paragraph: WordParagraph;
  properties: ParagraphProperties;
  end: ParagraphEnd | null;
}

/** A run that is being read, with what is set for it and by its style; null where nothing is. */
export interface Run extends RunProperties {
  position: string | null;
  language: string | null;
  isStruck: boolean;
  font: string | null;
}

/** Text that goes on by itself: that of the part, or of a text box in it. */
export interface Flow {
  paragraph: OpenParagraph | null;
  /** The runs that are open, innermost last. */
  readonly runs: Run[];
  /** For each open link, innermost last, the address that it or one around it leads to; else null. */
  readonly links: (string | null)[];
}

/** A change that is open; `start` is null where its author's changes are the text. */
export interface StartedChange extends OpenChange {
  readonly start: ChangeStart | null;
}

/** The state of the one pass over a part. */
export interface ReaderState {
  readonly context: Context;
  /** The paragraphs of the text, in which no note is. */
  readonly text: WordParagraph[];
  /** The paragraphs of each note, as `footnote-2`. */
  readonly notes: Map<string, WordParagraph[]>;
  /** The note that is being read; null outside notes. */
  note: string | null;
  flow: Flow;
  /** The flows around the one that is being read, outermost first. */
  readonly outer: Flow[];
  /** Pieces that stand between paragraphs; they go into the next one. */
  readonly pending: Piece[];
  /** How many paragraphs, pieces and text boxes were read. */
  count: number;
  /** How many elements deep in one that is left out; 0 outside. */
  skipped: number;
  /** How many elements deep in the properties that are being read; 0 outside. */
  depth: number;
  properties: "paragraph" | "end" | "run" | "row" | null;
  /** The changes that are open, innermost last. */
  readonly changes: StartedChange[];
  /** The name of the move whose words are being read, from or to; null outside moves. */
  move: string | null;
  readonly rows: { readonly number: number; change: ChangeStart | null }[];
  readonly cells: Cell[];
  /** For each open field, innermost last, the address that it or one around it links to; else null. */
  readonly fields: (string | null)[];
  /** What the field that began last says of itself. */
  instruction: string;
  /** For each open choice of contents, the `count` before it. */
  readonly choices: number[];
  /** The text of the element that is being read; null outside such elements. */
  value: { text: string; readonly isPreserved: boolean } | null;
  /** How the next word is said (ruby), and where that begins among the paragraph's pieces. */
  ruby: { from: number; pieces: Piece[] };
  /** The description of the picture that is being read. */
  description: string;
}

/** A pass at its start. */
export function startState(context: Context): ReaderState {
  return {
    context,
    text: [],
    notes: new Map(),
    note: null,
    flow: newFlow(),
    outer: [],
    pending: [],
    count: 0,
    skipped: 0,
    depth: 0,
    properties: null,
    changes: [],
    move: null,
    rows: [],
    cells: [],
    fields: [],
    instruction: "",
    choices: [],
    value: null,
    ruby: { from: 0, pieces: [] },
    description: "",
  };
}

/** A flow without any text. */
export function newFlow(): Flow {
  return { paragraph: null, runs: [], links: [] };
}
