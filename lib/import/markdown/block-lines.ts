import type { Token } from "markdown-it";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { isTitleLike } from "../lines/blocks.ts";
import { isByline } from "../lines/head.ts";
import { isStory, type SourceLine, splitLines } from "../lines/lines.ts";
import { NO_SPANS, shiftSpans } from "../lines/spans.ts";
import { readNoteLine } from "../notes/note-lines.ts";
import { readInline, type Seen, type StyledLine } from "./inline.ts";
import { cellsBeyond, joinRow } from "./tables.ts";

/** A parsed text, and what is known about it before its lines are made. */
export interface MarkdownBlocks {
  readonly tokens: readonly Token[];
  readonly parseLine: (line: string) => readonly Token[];
  /** The source's lines, to which the tokens' maps refer. */
  readonly source: readonly string[];
  /** The heading that is the headline. */
  readonly headline: Token | null;
  readonly seen: Seen;
}

interface Walk extends MarkdownBlocks {
  readonly lines: SourceLine[];
  /** The tokens that are open, outermost first. */
  readonly stack: Token[];
  /** The items and footnotes whose first words have been met. */
  readonly begun: Set<Token>;
  /** The number of each item of a numbered list, and of the last item of each such list. */
  readonly numbers: Map<Token, number>;
  readonly hasHeadings: boolean;
  cells: (readonly StyledLine[])[];
  chunk: number;
  /** The number of the last line if that was a numbered one, else 0. */
  counted: number;
}

/** The lines of all blocks in order, each with what its mark-up says that it is. */
export function readMarkdownLines(blocks: MarkdownBlocks): readonly SourceLine[] {
  const walk: Walk = {
    ...blocks,
    lines: [],
    stack: [],
    begun: new Set(),
    numbers: new Map(),
    hasHeadings: blocks.tokens.some(({ type }) => type === "heading_open"),
    cells: [],
    chunk: 0,
    counted: 0,
  };
  for (const token of blocks.tokens) {
    if (token.nesting === 1) openBlock(walk, token);
    else if (token.nesting === -1) closeBlock(walk);
    else if (token.type === "inline") addWords(walk, token);
    else addLiteral(walk, token);
  }
  return walk.lines;
}

function openBlock({ stack, numbers }: Walk, token: Token): void {
  const list = stack.at(-1);
  if (token.type === "list_item_open" && list?.type === "ordered_list_open") {
    const number = (numbers.get(list) ?? Number(list.attrGet("start") ?? 1) - 1) + 1;
    numbers.set(list, number).set(token, number);
  }
  stack.push(token);
}

function closeBlock(walk: Walk): void {
  const opened = walk.stack.pop();
  if (opened?.type === "footnote_open" && !walk.begun.has(opened)) {
    addLine(walk, { text: footnoteMark(walk, opened), formats: [] }, "paragraph");
  }
  if (opened?.type !== "tr_open") return;
  for (const cell of cellsBeyond(opened, walk.cells.length, walk.source)) {
    walk.cells.push(readInline(walk.parseLine(cell), walk.seen).lines);
  }
  const row = joinRow(walk.cells);
  walk.cells = [];
  walk.chunk++;
  if (!row) return;
  walk.seen.rows++;
  addLine(walk, row, "paragraph");
}

function linesIn(words: string): string[] {
  return splitLines(words).map(({ text }) => text);
}

/** Words that no reader of the page sees: a comment, or a call to the site's own program. */
const UNSEEN =
  /^(?:<!--(?:(?!-->).)*-->|\{\{[<%](?:(?!\}\}).)*[>%]\}\}|\{%(?:(?!%\}).)*%\}|\{:(?:(?!\}).)*\})$/su;

function addWords(walk: Walk, token: Token): void {
  const { stack, seen } = walk;
  walk.chunk++;
  if (UNSEEN.test(token.content)) {
    addLeftOut(walk, token.content, "not shown to readers");
    return;
  }
  const words = readInline(token.children ?? [], seen);
  const pictures = () => {
    for (const text of words.captions) addLine(walk, { text, formats: [] }, "caption");
  };
  if (stack.at(-2)?.type === "tr_open") {
    walk.cells.push(words.lines);
    pictures();
    return;
  }
  if (words.startsWithPicture) pictures();
  for (const line of words.lines) {
    if (words.startsWithPicture && !isStory(line)) addLine(walk, line, "caption");
    else addStyled(walk, line);
  }
  if (!words.startsWithPicture) pictures();
}

function addLine(walk: Walk, { text, formats }: StyledLine, kind: BlockKind | null): void {
  const { lines, chunk } = walk;
  if (kind !== "numbered_item") walk.counted = 0;
  lines.push({ text, chunk, indent: 0, kind, spans: { ...NO_SPANS, formats }, reason: null });
}

function addLeftOut({ lines, chunk }: Walk, words: string, reason: string): void {
  for (const text of linesIn(words)) {
    lines.push({ text, chunk, indent: 0, kind: "paragraph", spans: NO_SPANS, reason });
  }
}

const CONTAINERS = new Set(["list_item_open", "blockquote_open", "footnote_open"]);

/** Adds a line as what the blocks around it make of it. */
function addStyled(walk: Walk, line: StyledLine): void {
  const heading = walk.stack.at(-1);
  const container = walk.stack.findLast(({ type }) => CONTAINERS.has(type));
  if (heading?.type === "heading_open") addLine(walk, line, headingKind(walk, heading, line));
  else if (container) addContained(walk, container, line);
  else addLine(walk, line, paragraphKind(walk, line));
}

function addContained(walk: Walk, container: Token, line: StyledLine): void {
  const isFirst = !walk.begun.has(container);
  walk.begun.add(container);
  if (container.type === "blockquote_open") addLine(walk, line, "quotation");
  else if (!isFirst) addFurther(walk, container, line);
  else if (container.type === "footnote_open") {
    addLine(walk, withLead(`${footnoteMark(walk, container)} `, line), "paragraph");
  } else addFirstOfItem(walk, container, line);
}

/** A further line of an item or footnote; an editor's note goes on in its one line. */
function addFurther(walk: Walk, container: Token, line: StyledLine): void {
  const last = walk.lines.at(-1);
  if (last && container.type === "footnote_open" && walk.seen.marks.notes.has(container.info)) {
    const joined = withLead(`${last.text} `, line);
    const formats = [...last.spans.formats, ...joined.formats];
    walk.lines.splice(-1, 1, { ...last, text: joined.text, spans: { ...last.spans, formats } });
  } else addLine(walk, line, "paragraph");
}

function addFirstOfItem(walk: Walk, item: Token, line: StyledLine): void {
  const number = walk.numbers.get(item);
  if (number === undefined) {
    // In front of an editor's note a star is no bullet, but the mark that points to it.
    const isNote = readNoteLine(line.text) !== null;
    addLine(walk, isNote && item.markup === "*" ? withLead("* ", line) : line, "list_item");
  } else if (number === walk.counted + 1) {
    addLine(walk, line, "numbered_item");
    walk.counted = number;
  } else {
    // Blocks count from 1 upward: any other number would be lost.
    const written = Number(item.info) === number ? item.info : String(number);
    addLine(walk, withLead(`${written}${item.markup} `, line), "paragraph");
  }
}

function withLead(lead: string, { text, formats }: StyledLine): StyledLine {
  return {
    text: lead + text,
    formats: shiftSpans({ ...NO_SPANS, formats }, lead.length).formats,
  };
}

/** What stands before a footnote's words: its mark, or without one as it is written. */
function footnoteMark({ seen }: Walk, { info }: Token): string {
  const { notes, sources } = seen.marks;
  return notes.get(info) ?? sources.get(info) ?? `[^${info}]:`;
}

function headingKind({ headline }: Walk, heading: Token, line: StyledLine): BlockKind {
  if (heading === headline) return "headline";
  // A line of hyphens under a paragraph was meant as a rule, whatever it makes of the paragraph.
  if (heading.markup === "-" && isStory(line)) return "paragraph";
  return heading.tag === "h1" || heading.tag === "h2" ? "heading" : "subheading";
}

/** Null where the words themselves have to tell; they need not where the headings are marked. */
function paragraphKind({ hasHeadings }: Walk, { text }: StyledLine): BlockKind | null {
  return hasHeadings && isTitleLike(text) && !isByline(text) ? "paragraph" : null;
}

/** Code, line by line, and definitions of link addresses; rules have no words. */
function addLiteral(walk: Walk, token: Token): void {
  walk.chunk++;
  if (token.type === "reference_definition") {
    addDefinition(walk, token);
    return;
  }
  addLeftOut(walk, token.type === "fence" ? token.info : "", "name of a code language");
  for (const text of linesIn(token.content)) addLine(walk, { text, formats: [] }, "paragraph");
}

function addDefinition(walk: Walk, { map, meta }: Token): void {
  const label = String(meta?.label ?? "");
  if (walk.seen.labels.has(label)) return;
  const [from, to] = map ?? [0, 0];
  const words = walk.source
    .slice(from, to)
    .join("\n")
    .replace(/^[\s>]+/u, "");
  if (ADDRESS.test(words)) {
    addLeftOut(walk, words, "link address");
    return;
  }
  // "[Correction]: Wrong." has the form of a definition, but these are words.
  for (const text of linesIn(words)) addLine(walk, { text, formats: [] }, null);
}

const ADDRESS = /^\[(?:[^\]\\]|\\.){1,2000}\]:\s*<?(?:[a-z][a-z0-9+.-]*:|[/#.]|www\.)/isu;
