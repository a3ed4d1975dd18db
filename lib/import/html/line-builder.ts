import type { ImportedChange } from "#lib/domain/import/imported-article.ts";
import type { Format } from "#lib/domain/revision.ts";
import { byPlace, type Range } from "#lib/domain/text.ts";
import { isBlank, type SurroundingSpace } from "../lines/lines.ts";
import type { DroppedLink } from "../lines/links.ts";
import { surroundingSpaceOf } from "../lines/surrounding-space.ts";
import { type Edit, type Proposal, readEdits, trimChanges } from "../word/edits.ts";
import type { MarginComment } from "./margin-comments.ts";
import type { OpenEdit } from "./tracked.ts";

/** How a piece of a line is set. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Where it links to; null for words that are no link, or one that was dropped. */
  readonly href: string | null;
  /** Whether it is part of a link at all. */
  readonly isLink: boolean;
  /** The link that was dropped from it. */
  readonly dropped: DroppedLink | null;
  readonly isStruck: boolean;
  /** Whether it was raised or lowered, by signs that Unicode has not as such. */
  readonly isShifted: boolean;
  readonly edit: OpenEdit | null;
}

/** Words without any formatting. */
export const PLAIN: Look = {
  bold: false,
  italic: false,
  href: null,
  isLink: false,
  dropped: null,
  isStruck: false,
  isShifted: false,
  edit: null,
};

/** The words of a line with their formats, and how many code units are words of links. */
export interface BuiltLine {
  readonly text: string;
  readonly indent: number;
  readonly outer: SurroundingSpace | null;
  readonly formats: readonly Format[];
  readonly linked: number;
  readonly dropped: readonly DroppedLink[];
  readonly isStruck: boolean;
  readonly isShifted: boolean;
  readonly changes: readonly ImportedChange[];
  /** What was put in as lines of its own. */
  readonly proposals: readonly Proposal[];
  readonly comments: readonly PlacedMark[];
}

/** A comment and the words it is on; none where only its mark stands there. */
export interface PlacedMark extends Range {
  readonly comment: MarginComment;
}

interface Piece extends Look {
  readonly start: number;
  end: number;
}

/** Collects the words of one line after the other. */
export interface LineBuilder {
  /** Adds words, their white space folded as CSS says, or kept as it is in preformatted text. */
  readonly add: (words: string, look: Look) => void;
  readonly addKept: (words: string, look: Look) => void;
  readonly isEmpty: () => boolean;
  /** The last signs of the line as it stands. */
  readonly end: () => string;
  /** Where the words of a comment begin, by its name. */
  readonly openComment: (name: string) => void;
  /** Where the mark of a comment stands, behind its words. */
  readonly addComment: (name: string, comment: MarginComment) => void;
  /**
   * Ends the line; null when nothing of it could be seen. Its text is empty where something was only
   * put in or noted there.
   */
  readonly take: () => BuiltLine | null;
}

/** White space that CSS folds (https://www.w3.org/TR/css-text-3/#white-space-rules): no other is touched. */
const FOLDED = /[ \t\n\r\f]+/gu;
/** What ends a line elsewhere and only spaces words in a page. */
const LINE_ENDS = /[\v\u0085\u2028\u2029]/gu;

/** Most words have neither. */
const FOLDABLE = /[\t\n\r\f\v\u0085\u2028\u2029]| {2}/u;

/** How many code units of the line's end are known: as many as a sign may have. */
const END = 2;

/** A line as far as it has come. */
interface Growing {
  text: string;
  /** What asks for the end of a growing text, or looks into it, makes the engine copy all of it each time. */
  end: string;
  isSeen: boolean;
  /** Where the last words with something to see ended: browsers copy a no-break space of their own behind. */
  shown: number;
  readonly pieces: Piece[];
  readonly edits: Edit[];
  readonly opened: Map<string, number>;
  readonly comments: PlacedMark[];
}

function beginLine(): Growing {
  return {
    ...{ text: "", end: "", isSeen: false, shown: 0 },
    ...{ pieces: [], edits: [], opened: new Map(), comments: [] },
  };
}

/** Begins a line without words. */
export function makeLineBuilder(): LineBuilder {
  let line = beginLine();
  return {
    add: (words, look) => addFolded(line, words, look),
    addKept(words, look) {
      const kept = words.replace(LINE_ENDS, " ");
      if (!look.edit || look.edit.kind === "delete") append(line, kept, look);
      else if (look.edit.kind === "insert") insert(line, kept, look.edit);
    },
    openComment(name) {
      if (!line.opened.has(name)) line.opened.set(name, line.text.length);
    },
    addComment(name, comment) {
      const start = line.opened.get(name) ?? line.text.length;
      line.comments.push({ comment, start, end: line.text.length });
    },
    isEmpty: () => !line.isSeen,
    end: () => line.end,
    take() {
      const taken = line;
      line = beginLine();
      const isAnything = taken.isSeen || taken.edits.length > 0 || taken.comments.length > 0;
      return isAnything ? finish(taken) : null;
    },
  };
}

function addFolded(line: Growing, words: string, look: Look): void {
  const folded = FOLDABLE.test(words) ? words.replace(LINE_ENDS, " ").replace(FOLDED, " ") : words;
  if (look.edit && look.edit.kind !== "delete") {
    if (look.edit.kind === "insert") insert(line, folded, look.edit);
    return;
  }
  if (folded.startsWith(" ")) closeInsert(line);
  const isDouble = folded.startsWith(" ") && (line.text === "" || line.end.endsWith(" "));
  append(line, isDouble ? folded.slice(1) : folded, look);
}

/** Moves the space between an insertion and what follows into it, where the line has one already. */
function closeInsert({ text, end, edits }: Growing): void {
  const last = edits.at(-1);
  if (last?.kind !== "insert" || last.at !== text.length) return;
  const words = last.text.trimEnd();
  const isBetween = end === "" || end.endsWith(" ");
  edits[edits.length - 1] = { ...last, text: isBetween ? `${words} ` : words };
}

function insert({ text, end, edits }: Growing, words: string, { by }: OpenEdit): void {
  const last = edits.at(-1);
  const before = last?.kind === "insert" && last.at === text.length ? last.text : end;
  const isDouble = words.startsWith(" ") && (before === "" || before.endsWith(" "));
  const added = isDouble ? words.slice(1) : words;
  if (added !== "") edits.push({ kind: "insert", at: text.length, text: added, by });
}

function append(line: Growing, words: string, look: Look): void {
  if (words === "") return;
  const last = line.pieces.at(-1);
  const start = line.text.length;
  line.text += words;
  line.end = (line.end + words).slice(-END);
  const end = line.text.length;
  if (!isBlank(words)) {
    line.isSeen = true;
    line.shown = end;
  }
  if (look.edit?.kind === "delete") {
    line.edits.push({ kind: "delete", start, end, by: look.edit.by });
  }
  if (last && isSameLook(last, look)) last.end = end;
  else line.pieces.push({ ...look, start, end });
}

/** Whether pieces of these looks are set alike. */
export function isSameLook(a: Look, b: Look): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.href === b.href &&
    a.isLink === b.isLink &&
    a.dropped === b.dropped &&
    a.isStruck === b.isStruck &&
    a.isShifted === b.isShifted &&
    a.edit === b.edit
  );
}

function finish({ text: all, shown, pieces, edits, comments }: Growing): BuiltLine {
  const text = all.trim();
  const indent = all.length - all.trimStart().length;
  const place = (at: number) => Math.min(Math.max(at - indent, 0), text.length);
  const inside = pieces.map((piece) => ({
    ...piece,
    start: place(piece.start),
    end: place(piece.end),
  }));
  const linked = inside.reduce(
    (sum, { isLink, start, end }) => sum + (isLink ? end - start : 0),
    0,
  );
  const { changes, proposals } =
    edits.length === 0 ? NO_EDITS : readEdits({ text: all, edits: [...edits] });
  return {
    text,
    indent,
    outer: surroundingSpaceOf(all.slice(0, indent), all.slice(indent + text.length, shown)),
    linked,
    formats: formatsOf(inside, text),
    changes: changes.length === 0 ? [] : trimChanges(all, changes),
    proposals,
    comments: comments.map(({ comment, start, end }) => ({
      comment,
      start: place(start),
      end: place(end),
    })),
    dropped: [...new Set(pieces.flatMap(({ dropped }) => dropped ?? []))],
    isStruck: pieces.some((piece) => piece.isStruck),
    isShifted: pieces.some((piece) => piece.isShifted),
  };
}

const NO_EDITS = { changes: [], proposals: [] };

function formatsOf(pieces: readonly Piece[], text: string): Format[] {
  const bold = joinRuns(pieces, text, (piece) => (piece.bold ? "bold" : null));
  const italic = joinRuns(pieces, text, (piece) => (piece.italic ? "italic" : null));
  const links = joinRuns(pieces, text, ({ href }) => href);
  return [
    ...bold.map(({ start, end }): Format => ({ kind: "bold", start, end })),
    ...italic.map(({ start, end }): Format => ({ kind: "italic", start, end })),
    ...links.map(({ start, end, value }): Format => ({ kind: "link", start, end, href: value })),
  ].sort(byPlace);
}

interface Run {
  readonly start: number;
  end: number;
  readonly value: string;
}

/** Pieces side by side for which `tellOf` says the same, as one; without white space at either end. */
function joinRuns(
  pieces: readonly Piece[],
  text: string,
  tellOf: (piece: Piece) => string | null,
): Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    const value = tellOf(piece);
    if (value === null || piece.start >= piece.end) continue;
    const last = runs.at(-1);
    if (last && last.end === piece.start && last.value === value) last.end = piece.end;
    else runs.push({ start: piece.start, end: piece.end, value });
  }
  return runs.flatMap(({ start, end, value }) => {
    const words = text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    const to = start + words.trimEnd().length;
    return from < to ? [{ start: from, end: to, value }] : [];
  });
}
