import type { ArticleFacts } from "#lib/domain/article.ts";
import type {
  ImportedArticle,
  LeftOutLine,
  TakenLine,
} from "#lib/domain/import/imported-article.ts";
import { revisionOf } from "#lib/domain/revision.ts";
import { findFurniture } from "../furniture/furniture.ts";
import { readBlocks } from "../lines/blocks.ts";
import { cleanAttribution, cleanFacts } from "../lines/clean-facts.ts";
import { readCopyLabels } from "../lines/copy-labels.ts";
import type { Block } from "../lines/cuts.ts";
import { type Dateline, readDateline, readLeadingDateline } from "../lines/dateline.ts";
import { isByline, namesIn } from "../lines/head.ts";
import { cleanHeadline, nameArticle } from "../lines/headline.ts";
import { detectLanguage } from "../lines/language.ts";
import { endsSentence, isStory, type SourceLine } from "../lines/lines.ts";
import { joinSpans, type Spans, shiftSpans } from "../lines/spans.ts";
import { withSurroundingSpace } from "../lines/surrounding-space.ts";
import { dayIn } from "../lines/timestamp.ts";
import { warnIf, warnOfMeeting, warnOfUnseen } from "../lines/warnings.ts";
import { joinLabels } from "../notes/label-lines.ts";
import { readNoteLine } from "../notes/note-lines.ts";
import type { TakenNote } from "../notes/note-places.ts";
import { attachNotes, warnOfMoreNotes } from "../notes/notes.ts";

/** The lines of a source, and what it says about them beside. */
export interface SourceArticle {
  /** At least one. */
  readonly lines: readonly SourceLine[];
  /** What the source states; it goes before what the words let us recognise. */
  readonly facts?: Partial<ArticleFacts>;
  readonly fileName?: string | undefined;
  readonly warnings?: readonly string[];
}

/**
 * Makes an article of lines, whatever they were read from. Page furniture is left out and listed,
 * editor's notes become `notes`; every other character but the marks of list items and of notes is in
 * `text`. Without a headline among the lines, the fact is made from the first words or the file's name,
 * and no block is added. The time it takes grows with the length of the text and no faster.
 */
export function readArticle(source: SourceArticle): ImportedArticle {
  const { lines, leftOut, dateline } = leaveOut(joinLabels(readCopyLabels(source.lines)));
  const { body, taken, isCapped } = takeNotes(lines);
  const read = withSurroundingSpace(readBlocks(body), body);
  const { blocks, starts, notes, warnings } = attachNotes(read, taken);
  const spans = joinSpans(blocks.map(({ spans }, index) => shiftSpans(spans, starts[index] ?? 0)));
  const revision = revisionOf(blocks, spans.formats);
  const changes = spans.changes.map(cleanAttribution);
  const stated = source.facts ?? {};
  const language = stated.language ?? detectLanguage(revision.text);
  const headline = cleanHeadline(stated.headline ?? wordsOf(blocks, "headline") ?? "");
  const { facts, warnings: cut } = cleanFacts({
    ...recogniseFacts(blocks, dateline),
    date: dayIn(wordsOf(blocks, "byline") ?? "", language) ?? firstDay(leftOut, language),
    sourceUrl: null,
    ...stated,
    headline: headline || nameArticle(revision.text, source.fileName),
    language,
  });
  return {
    ...revision,
    ...facts,
    notes,
    changes,
    comments: spans.comments.map(cleanAttribution),
    leftOut: withPlaces(leftOut, taken),
    warnings: [
      ...(source.warnings ?? []),
      ...warnings,
      ...cut,
      ...warnIf(isCapped, warnOfMoreNotes(MAX_NOTES, "in lines of their own")),
      ...warnOfCut(body, spans),
      ...warnOfMeeting(changes),
      ...warnOfUnseen(revision.text),
    ],
  };
}

/** A line with its number in the source. */
interface NumberedLine extends SourceLine {
  readonly nth: number;
}

/** What is left out, `before` counting lines with notes still among them. */
interface Trimmed {
  readonly lines: readonly NumberedLine[];
  readonly leftOut: readonly LeftOutLine[];
  readonly dateline: Dateline | null;
}

function leaveOut(lines: readonly SourceLine[]): Trimmed {
  const reasons = findFurniture(lines);
  const story = lines.findIndex(isStory);
  const kept: NumberedLine[] = [];
  const leftOut: LeftOutLine[] = [];
  let dateline: Dateline | null = null;
  for (const [index, line] of lines.entries()) {
    const isWords = isMarkedUp(line);
    const found = isWords ? null : (reasons[index] ?? null);
    const alone = found === null && index < story ? readDateline(line.text) : null;
    dateline ??= alone;
    const reason = alone && !isWords ? "dateline" : found;
    const numbered = { ...line, nth: index };
    if (reason === null) kept.push(numbered);
    else leftOut.push({ ...takenLine(numbered, kept.length), reason });
  }
  return { lines: kept, leftOut, dateline };
}

function takenLine({ text, nth, kind, spans }: NumberedLine, before: number): TakenLine {
  return { text, before, nth, kind: kind ?? "paragraph", formats: spans.formats };
}

/** Whether somebody changed or commented on the line: then it is the article's words, and stays. */
function isMarkedUp({ spans }: SourceLine): boolean {
  return spans.changes.length > 0 || spans.comments.length > 0;
}

/** Tells of deletions that took out nothing but a mark, which is no word of the article any more. */
function warnOfCut(lines: readonly SourceLine[], { changes }: Spans): readonly string[] {
  const count = lines.reduce((sum, { spans }) => sum + spans.changes.length, 0) - changes.length;
  const deletions = count === 1 ? "1 tracked deletion" : `${count} tracked deletions`;
  return warnIf(
    count > 0,
    `${deletions} took out only the mark of a note or of a list, which came in as what it stands for.`,
  );
}

/**
 * How many lines at either end of a text are its edges, where more may be a note (see
 * `NoteLine.where`).
 */
const EDGE = 2;

/** Most lines that are taken out of one text as notes: a text of more is no article with notes. */
const MAX_NOTES = 500;

interface Separated {
  readonly body: readonly SourceLine[];
  readonly taken: readonly TakenNote[];
  /** Whether there were more notes, which stay in the body. */
  readonly isCapped: boolean;
}

function takeNotes(lines: readonly NumberedLine[]): Separated {
  const found = lines.map((line, index) => {
    const isWords = isMarkedUp(line) || (index === 0 && isLabelledHeadline(line, lines[1]));
    const note = isWords ? null : readNoteLine(line.text);
    const isAtEdge = Math.min(index, lines.length - 1 - index) < EDGE;
    const isHere = note?.where === "anywhere" || line.isLabelled || isAtEdge;
    return isHere ? note : null;
  });
  // A text of notes only is an article about nothing else: then they are its words.
  if (found.every((note) => note !== null)) return { body: lines, taken: [], isCapped: false };
  const body: SourceLine[] = [];
  const taken: TakenNote[] = [];
  let isCapped = false;
  for (const [index, line] of lines.entries()) {
    const note = found[index];
    if (note && taken.length < MAX_NOTES) {
      taken.push({ ...note, before: body.length, line: takenLine(line, body.length) });
      continue;
    }
    body.push(line);
    if (note) isCapped = true;
  }
  return { body, taken, isCapped };
}

/** "CORRECTION: Rain ended the match" over the story: agencies send it again under such a headline. */
function isLabelledHeadline({ text }: SourceLine, next: SourceLine | undefined): boolean {
  const isOverStory = next !== undefined && (isStory(next) || isByline(next.text));
  return isOverStory && /^\p{L}+: ?[‘“"]?\p{Lu}/u.test(text) && !endsSentence(text);
}

function firstDay(lines: readonly LeftOutLine[], language: string | null): string | null {
  for (const { text } of lines) {
    const day = dayIn(text, language);
    if (day !== null) return day;
  }
  return null;
}

/** With the blocks before which they stood: the lines before them, less the notes taken out. */
function withPlaces(
  leftOut: readonly LeftOutLine[],
  taken: readonly TakenNote[],
): readonly LeftOutLine[] {
  let notes = 0;
  return leftOut.map((line) => {
    // Both are in the order of the text: the notes before one line are before the next one too.
    for (let note = taken[notes]; note && note.before + notes < line.before; note = taken[notes]) {
      notes++;
    }
    return { ...line, before: line.before - notes };
  });
}

function wordsOf(blocks: readonly Block[], kind: Block["kind"]): string | null {
  return blocks.find((block) => block.kind === kind)?.text ?? null;
}

/** Of how many paragraphs, from the first, one may begin with a dateline; behind the first, with an agency. */
const LEADING = 3;

function leadingDateline(blocks: readonly Block[]): Dateline | null {
  const paragraphs = blocks.filter(({ kind }) => kind === "paragraph").slice(0, LEADING);
  const found = paragraphs.map(({ text }) => readLeadingDateline(text));
  return found.find((one, index) => one && (index === 0 || one.publication !== null)) ?? null;
}

function recogniseFacts(blocks: readonly Block[], alone: Dateline | null) {
  const byline = wordsOf(blocks, "byline");
  const dateline = alone ?? leadingDateline(blocks);
  return {
    standfirst: wordsOf(blocks, "standfirst"),
    byline: byline === null ? null : namesIn(byline),
    dateline: dateline?.place ?? null,
    publication: dateline?.publication ?? null,
  };
}
