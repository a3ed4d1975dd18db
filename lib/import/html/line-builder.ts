import type { Format } from "#lib/domain/revision.ts";
import { isBlank } from "../lines.ts";
import type { DroppedLink } from "./links.ts";

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
}

export const PLAIN: Look = {
  ...{ bold: false, italic: false, href: null, isLink: false, dropped: null, isStruck: false },
};

/** The words of a line with their formats, and how many code units are words of links. */
export interface BuiltLine {
  readonly text: string;
  readonly indent: number;
  readonly formats: readonly Format[];
  readonly linked: number;
  readonly dropped: readonly DroppedLink[];
  readonly isStruck: boolean;
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
  /** Ends the line; null when nothing of it could be seen. */
  readonly take: () => BuiltLine | null;
}

/** White space that CSS folds (https://www.w3.org/TR/css-text-3/#white-space-rules): no other is touched. */
const FOLDED = /[ \t\n\r\f]+/gu;
/** What ends a line elsewhere and only spaces words in a page. */
const LINE_ENDS = /[\v\u0085\u2028\u2029]/gu;

/** Most words have neither. */
const FOLDABLE = /[\t\n\r\f\v\u0085\u2028\u2029]| {2}/u;

export function makeLineBuilder(): LineBuilder {
  let text = "";
  let pieces: Piece[] = [];
  const append = (words: string, look: Look) => {
    if (words === "") return;
    const last = pieces.at(-1);
    const start = text.length;
    text += words;
    if (last && isSameLook(last, look)) last.end = text.length;
    else pieces.push({ ...look, start, end: text.length });
  };
  return {
    add(words, look) {
      const folded = FOLDABLE.test(words)
        ? words.replace(LINE_ENDS, " ").replace(FOLDED, " ")
        : words;
      const isDouble = folded.startsWith(" ") && (text === "" || text.endsWith(" "));
      append(isDouble ? folded.slice(1) : folded, look);
    },
    addKept(words, look) {
      append(words.replace(LINE_ENDS, " "), look);
    },
    isEmpty: () => isBlank(text),
    end: () => text.slice(-2),
    take() {
      const built = isBlank(text) ? null : finish(text, pieces);
      text = "";
      pieces = [];
      return built;
    },
  };
}

function isSameLook(a: Look, b: Look): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.href === b.href &&
    a.isLink === b.isLink &&
    a.dropped === b.dropped &&
    a.isStruck === b.isStruck
  );
}

function finish(all: string, pieces: readonly Piece[]): BuiltLine {
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
  return {
    ...{ text, indent, linked, formats: formatsOf(inside, text) },
    dropped: [...new Set(pieces.flatMap(({ dropped }) => dropped ?? []))],
    isStruck: pieces.some((piece) => piece.isStruck),
  };
}

function formatsOf(pieces: readonly Piece[], text: string): Format[] {
  const bold = joinRuns(pieces, text, (piece) => (piece.bold ? "bold" : null));
  const italic = joinRuns(pieces, text, (piece) => (piece.italic ? "italic" : null));
  const links = joinRuns(pieces, text, ({ href }) => href);
  return [
    ...bold.map(({ start, end }): Format => ({ kind: "bold", start, end })),
    ...italic.map(({ start, end }): Format => ({ kind: "italic", start, end })),
    ...links.map(({ start, end, value }): Format => ({ kind: "link", start, end, href: value })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
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
