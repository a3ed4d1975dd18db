import type { Block } from "./cuts.ts";
import { readHead } from "./head.ts";
import { endsSentence, linesAbove, type SourceLine } from "./lines.ts";
import { readLists } from "./lists.ts";

const CREDIT =
  /^(?:photo(?:graph)?s?|image|picture|illustration|graphic|credit|video)(?:(?: credit| by| courtesy|:)\b|: (?=.*\p{L}).{1,80}[^.!?…]$)|\/\s?(?:getty images|reuters|ap|afp|epa|shutterstock|alamy)$|^(?:getty images|ap photo)\b.{0,60}$|^reuters(?: ?[/|,(–—-].{0,60}| (?:file |archive |pool )?(?:photo|image|picture|video|via|handout)\b.{0,40})?$|^image (?:caption|source|copyright)\b|\bvia (?:getty images|ap|reuters)\)?$/iu;

/** "Reuters could not reach the owners." is a sentence about an agency, and no credit. */
const TOLD =
  /^(?:Getty Images|Reuters|REUTERS|(?:Videos?|Photo(?:graph)?s?|Images?|Pictures?|Illustrations?|Graphics?) (?:by|courtesy))\s+\p{Ll}.*[.!?][”’"')\]]*$/u;

/** How many lines over a credit may be the picture's caption. */
const MAX_CAPTION_LINES = 3;

/**
 * What each line is, as its mark-up says or, where that is silent, its words. Lines and blocks correspond
 * one to one; only the marks of list items are dropped, since the block's kind says them.
 */
export function readBlocks(lines: readonly SourceLine[]): Block[] {
  const captions = findCaptions(lines);
  const head = readHead(lines, captions);
  const lists = readLists(lines);
  const isBroken = tellBroken(lines);
  // A source that marks one heading marks them all: its other short lines are words of the story.
  const isMarked = lines.some(({ kind }) => kind === "heading" || kind === "subheading");
  const titles = lines.map(
    ({ kind, text }, index) =>
      kind === null &&
      !isMarked &&
      isTitleLike(text) &&
      !isBroken(index) &&
      !isBeginning(lines[index + 1]),
  );
  return lines.map((line, index) => {
    const listed = lists.get(index);
    if (listed) return listed;
    const { text, spans } = line;
    if (line.kind !== null) return { kind: line.kind, text, spans };
    if (captions.has(index)) return { kind: "caption", text, spans };
    const kind = head.get(index) ?? (isHeading(titles, index, head.size) ? "heading" : "paragraph");
    return { kind, text, spans };
  });
}

/** Lines of a picture: a credit line and what stands over it without a blank line between. */
function findCaptions(lines: readonly SourceLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, { text }] of lines.entries()) {
    if (text.length > 200 || !CREDIT.test(text) || TOLD.test(text)) continue;
    found.add(index);
    const above = linesAbove(lines, index, MAX_CAPTION_LINES)?.length ?? 0;
    for (let nth = index - above; nth < index; nth++) found.add(nth);
  }
  return found;
}

/** Share of the lines that stand alone in their chunk where chunks are paragraphs. */
const ALONE = 0.5;
/** Shortest line, in code units, that is a paragraph under its heading in one chunk. */
const UNDER_HEADING = 100;

/**
 * Tells the lines that a line break parts from the rest of their paragraph. Only where the source keeps
 * its paragraphs apart: else all lines of a text are in one chunk.
 */
function tellBroken(lines: readonly SourceLine[]): (index: number) => boolean {
  const isWithNext = (index: number) =>
    lines[index] !== undefined && lines[index]?.chunk === lines[index + 1]?.chunk;
  const alone = lines.filter((_, index) => !isWithNext(index) && !isWithNext(index - 1));
  if (alone.length < lines.length * ALONE) return () => false;
  return (index) => {
    const [line, next] = lines.slice(index, index + 2);
    if (!line || !next || !isWithNext(index) || isAllBold(line)) return false;
    return next.text.length < UNDER_HEADING || /^\p{Ll}/u.test(next.text);
  };
}

/** Whether a line is bold from end to end. */
export function isAllBold({ text, spans }: Pick<SourceLine, "text" | "spans">): boolean {
  return spans.formats.some(
    ({ kind, start, end }) => kind === "bold" && start === 0 && end === text.length,
  );
}

const LONGEST_HEADING = 80;
const MAX_WORDS_IN_HEADING = 14;

/** A short line without end punctuation, with sentences after it and none like itself beside it. */
function isHeading(titles: readonly boolean[], index: number, headSize: number): boolean {
  const isUnderTitle = index > headSize && titles[index - 1] === true;
  return titles[index] === true && titles[index + 1] === false && !isUnderTitle;
}

/** Whether the next line goes on with this one's sentence in small letters: "The Register", "was a ship." */
function isBeginning(next: SourceLine | undefined): boolean {
  return next?.kind === null && /^\p{Ll}(?!\p{Lu})/u.test(next.text);
}

/** Whether a line reads as a title: short, beginning like one, and not a sentence. */
export function isTitleLike(text: string): boolean {
  return (
    text.length <= LONGEST_HEADING &&
    text.split(/\s+/u).length <= MAX_WORDS_IN_HEADING &&
    !endsSentence(text) &&
    !/[—–-]$/u.test(text) &&
    /^[‘'“"¿¡]?(?:\p{Lu}|\p{Lo}|\p{N})/u.test(text)
  );
}
