import type { NoteKind } from "./note-kind.ts";
import { noteKindOf, noteKindOfBracketed } from "./note-kinds.ts";

/** An editor's note as it stood in a line of its own. */
export interface NoteLine extends NoteKind {
  /** The note's words with their label, without the mark. */
  readonly text: string;
  /** The mark in front of it, such as `*`; null when there was none. */
  readonly mark: string | null;
}

/** Every sign that points from words to a note: stars, daggers, superscript figures, `[1]`. */
export const MARK = "\\*{1,6}|[†‡§¶]{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\\[\\d{1,3}\\]";

/** How much of a line is looked at for its label or first words, in code units. */
const LABEL_REACH = 300;

const MARKED = new RegExp(`^(${MARK})\\s*(?=\\S)`, "u");
const BULLET = /^[•●■–-]\s+/u;
const OPENINGS = [/^[*_]{3}/u, /^[*_]{2}/u, /^[*_]/u];
const EMPHASISED_LABEL = /^([*_]{1,3})([^\s*_:][^*_:]{0,60}:?)\1/u;

/**
 * Reads a line as an editor's note: `*Editor’s note: …`, `[Editor's note: …]`, `Correction: …`,
 * `This article was amended on …`. Null when the line is something else, as footnotes that name a
 * source are.
 */
export function readNoteLine(line: string): NoteLine | null {
  const plain = /^[*_]/u.test(line) ? withoutEmphasis(line) : null;
  const note = plain === null ? null : noteOf(plain, null);
  if (note) return note;
  const mark = MARKED.exec(line);
  if (mark?.[1]) return noteOf(line.slice(mark[0].length), mark[1]);
  return noteOf(line.replace(BULLET, ""), null);
}

/**
 * The line without Markdown's emphasis of the whole note, or of its label only: `*Editor’s note: …*`,
 * `**Correction:** …`; null when it has none.
 */
function withoutEmphasis(line: string): string | null {
  for (const opening of OPENINGS) {
    const stars = opening.exec(line)?.[0];
    if (!stars || !line.endsWith(stars)) continue;
    const words = line.slice(stars.length, -stars.length);
    if (/^\S/u.test(words) && /[^\s*_]$/u.test(words.slice(-2)) && words.length > 1) return words;
  }
  const label = EMPHASISED_LABEL.exec(line);
  return label && `${label[2]}${line.slice(label[0].length)}`;
}

function noteOf(text: string, mark: string | null): NoteLine | null {
  const isBracketed = text.startsWith("[");
  const words = text.slice(0, LABEL_REACH).replace(/^[[({]\s*/u, "");
  const sort = isBracketed ? noteKindOfBracketed(words) : noteKindOf(words);
  if (!sort) return null;
  const isSetApart = mark !== null || isBracketed;
  return { ...sort, text, mark, where: isSetApart ? "anywhere" : sort.where };
}

const BRACKETED = /\[[^[\]]{8,2000}\]/gu;

/** Most white space, in code units, that goes with a note in brackets. */
const SPACES = 8;

/** A bracketed note inside a paragraph, with the place it takes up there (white space before included). */
export interface InlineNote extends NoteLine {
  readonly from: number;
  readonly to: number;
}

/** All notes in square brackets that stand among a paragraph's own words. */
export function findInlineNotes(line: string): InlineNote[] {
  if (!line.includes("[")) return [];
  return [...line.matchAll(BRACKETED)].flatMap((match) => {
    const note = noteOf(match[0], null);
    const near = Math.max(0, match.index - SPACES);
    const from = near + line.slice(near, match.index).trimEnd().length;
    return note ? [{ ...note, from, to: match.index + match[0].length }] : [];
  });
}
