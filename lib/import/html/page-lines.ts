import type { Format } from "#lib/domain/revision.ts";
import { NO_SPANS, type Spans, shiftSpans } from "../lines/spans.ts";
import { raise } from "../lines/superscripts.ts";
import { readNoteLine } from "../notes/note-lines.ts";
import type { Box, LineRole, PageLine } from "./boxes.ts";
import type { ElementContext } from "./element-context.ts";
import { type BuiltLine, type LineBuilder, makeLineBuilder, PLAIN } from "./line-builder.ts";
import { commentIn, type UnanchoredComment } from "./unanchored-comments.ts";

interface Picture {
  readonly alt: string;
  readonly setting: ElementContext;
  /** Why it is left out; null where that is still to be judged. */
  readonly reason: string | null;
}

/** The lines of a page while they are being read. */
export interface PageLines {
  readonly lines: PageLine[];
  readonly builder: LineBuilder;
  /** Pictures in the line that is being read: what describes them follows it. */
  pictures: Picture[];
  chunk: number;
  /** How many `<br>` stand together. */
  breaks: number;
  /** The setting of the line's first words; null when it has none yet. */
  first: ElementContext | null;
  /** Names of the inline elements that are around all of its words. */
  inline: string;
  /** The number of a foot note that stood on a line of its own; empty for none. */
  number: string;
  /** Whether a new cell of a row begins with the next words. */
  isBeforeCell: boolean;
  /** Comments and insertions that stand in no line. */
  readonly unanchored: UnanchoredComment[];
}

/** A page of which nothing has been read. */
export function noLines(): PageLines {
  return {
    lines: [],
    builder: makeLineBuilder(),
    pictures: [],
    chunk: 0,
    breaks: 0,
    first: null,
    inline: "",
    isBeforeCell: false,
    number: "",
    unanchored: [],
  };
}

/** Adds words to the line; those of preformatted text may end it and begin another. */
export function addText(page: PageLines, text: string, setting: ElementContext): void {
  if (!setting.isKept || setting.isRow) {
    addWords(page, text, setting);
    return;
  }
  for (const [nth, line] of text.split(/\r\n|\n|\r/u).entries()) {
    if (nth > 0) endLine(page);
    addWords(page, line, setting);
  }
}

function addWords(page: PageLines, words: string, setting: ElementContext): void {
  if (words === "") return;
  const { builder } = page;
  if (/[^ \t\n\r\f]/u.test(words)) {
    if (page.isBeforeCell && !builder.isEmpty()) builder.add(" | ", PLAIN);
    page.isBeforeCell = false;
    page.inline = page.first ? commonNames(page.inline, setting.inline) : setting.inline;
    page.first ??= setting;
    page.breaks = 0;
  }
  if (setting.isKept && !setting.isRow) builder.addKept(words, setting.look);
  else builder.add(words, setting.look);
}

/** The elements that both lists of names begin with. */
function commonNames(a: string, b: string): string {
  if (a === b || b.startsWith(a)) return a;
  let end = 0;
  for (let at = a.indexOf(" | "); at !== -1; at = a.indexOf(" | ", end)) {
    if (a.slice(end, at + 3) !== b.slice(end, at + 3)) break;
    end = at + 3;
  }
  return a.slice(0, end);
}

/** Ends the line that is being read, if it has words. */
export function endLine(page: PageLines): void {
  const { first, builder, pictures } = page;
  if (first) addLine(page, first, first.isRow ? "cell-row" : "text");
  else keepUnanchored(page, builder.take());
  page.first = null;
  page.inline = "";
  page.isBeforeCell = false;
  if (pictures.length === 0) return;
  page.pictures = [];
  for (const { alt, setting, reason } of pictures) {
    builder.add(alt, PLAIN);
    addLine(page, { ...setting, kind: "caption", item: null, note: null, level: 0 }, "alt");
    const line = page.lines.at(-1);
    if (line && reason !== null) page.lines[page.lines.length - 1] = { ...line, reason };
  }
}

/** Ends the line and the block that it is in. */
export function endBlock(page: PageLines): void {
  endLine(page);
  page.chunk++;
  page.breaks = 0;
}

/** What a line without words of its own holds stays, for the lines around it. */
function keepUnanchored({ unanchored, lines }: PageLines, built: BuiltLine | null): void {
  if (!built) return;
  const before = lines.length;
  for (const { text, by } of built.proposals) unanchored.push({ before, comment: { text, ...by } });
  if (built.text === "") {
    for (const { comment } of built.comments) unanchored.push({ before, comment });
  }
}

function addLine(page: PageLines, setting: ElementContext, role: LineRole): void {
  const built = page.builder.take();
  if (!built || built.text === "") {
    keepUnanchored(page, built);
    return;
  }
  const { item, box, level } = setting;
  const { indent, outer, linked, dropped, isStruck, isShifted } = built;
  if (isNumberOfNote(built, box)) {
    page.number = `${raise(built.text) ?? built.text} `;
    return;
  }
  const isFirst = item !== null && !item.isUsed;
  const prefix = page.number + noteMark(setting, built.text) + (isFirst ? item.prefix : "");
  page.number = "";
  // A heading is bold by itself.
  const formats = level > 0 ? built.formats.filter(({ kind }) => kind !== "bold") : built.formats;
  page.lines.push({
    box,
    level,
    role,
    inlineNames: page.inline,
    chunk: page.chunk,
    ...{ indent, outer, linked, dropped, isStruck, isShifted },
    text: prefix + built.text,
    kind:
      setting.kind ?? (isFirst ? item.kind : null) ?? (CREDIT.test(page.inline) ? "caption" : null),
    spans: spansOf(built, formats, prefix),
    reason: null,
  });
  if (isFirst) item.isUsed = true;
}

function spansOf(built: BuiltLine, formats: readonly Format[], prefix: string): Spans {
  const { text, changes } = built;
  const comments = built.comments.flatMap((mark) => commentIn(text, mark));
  const isPlain = formats.length + changes.length + comments.length === 0;
  return isPlain ? NO_SPANS : shiftSpans({ formats, changes, comments }, prefix.length);
}

/** Names of an inline element that says whose a picture is. */
const CREDIT = /\b(?:credits?|caption)\b(?! cards?\b)/u;

/** Whether a line is only the number of a foot note, whose words follow in a box of their own. */
function isNumberOfNote({ text, linked }: BuiltLine, { names }: Box): boolean {
  return (
    linked === text.length &&
    /^\[?\d{1,3}\]?$/u.test(text) &&
    /\b(?:footnotes?|endnotes?)\b/u.test(names)
  );
}

/** The mark of a foot note that is an editor's note: without it nobody finds the words it is about. */
function noteMark({ note }: ElementContext, text: string): string {
  if (note === null || note.isUsed) return "";
  note.isUsed = true;
  return text.startsWith(note.mark) || readNoteLine(text) === null ? "" : note.mark;
}
