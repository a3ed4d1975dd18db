import type { ImportedArticle, LeftOutLine } from "#lib/domain/imported.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { revisionOf } from "#lib/domain/revision.ts";
import { readBlocks } from "./blocks.ts";
import type { Block } from "./cuts.ts";
import { type Dateline, readDateline, readLeadingDateline } from "./dateline.ts";
import { checkText } from "./decode.ts";
import { findFurniture } from "./furniture.ts";
import { namesIn } from "./head.ts";
import { cleanHeadline, nameArticle } from "./headline.ts";
import { detectLanguage } from "./language.ts";
import { isStory, type SourceLine, splitLines } from "./lines.ts";
import { readNoteLine } from "./note-lines.ts";
import type { TakenNote } from "./note-places.ts";
import { attachNotes, warnOfMost } from "./notes.ts";
import { dayIn } from "./timestamp.ts";
import { unwrapLines } from "./unwrap.ts";

/**
 * Reads a plain text, pasted or from a file, as an article. Page furniture is left out and listed,
 * editor's notes become `notes`; every other character but blank lines, the white space around lines,
 * the marks of list items and of notes is in `text`. Without a headline in the text, the fact is made
 * from the first words or the file's name, and no block is added. What ends a line: see `splitLines`.
 * The time it takes grows with the length of the text and no faster. Refuses what `checkText` refuses.
 */
export function importText(
  text: string,
  { fileName }: { readonly fileName?: string } = {},
): ImportedArticle | Refusal {
  const sound = checkText(text);
  if (isRefusal(sound)) return sound;
  const { lines, leftOut, dateline } = leaveOut(unwrapLines(splitLines(sound)));
  const { body, taken, isCapped } = takeNotes(lines);
  const { blocks, notes, warnings } = attachNotes(readBlocks(body), taken);
  const revision = revisionOf(blocks);
  return {
    ...revision,
    ...factsOf(blocks, dateline),
    headline:
      cleanHeadline(wordsOf(blocks, "headline") ?? "") || nameArticle(revision.text, fileName),
    date: firstDay(leftOut),
    language: detectLanguage(revision.text),
    sourceUrl: null,
    notes,
    leftOut: withPlaces(leftOut, taken),
    warnings: isCapped ? [...warnings, warnOfMost(MOST_NOTES, "in lines of their own")] : warnings,
  };
}

/** What is left out, `before` counting lines with notes still among them. */
interface Trimmed {
  readonly lines: readonly SourceLine[];
  readonly leftOut: readonly LeftOutLine[];
  readonly dateline: Dateline | null;
}

function leaveOut(lines: readonly SourceLine[]): Trimmed {
  const reasons = findFurniture(lines);
  const story = lines.findIndex(isStory);
  const kept: SourceLine[] = [];
  const leftOut: LeftOutLine[] = [];
  let dateline: Dateline | null = null;
  for (const [index, line] of lines.entries()) {
    const reason = reasons[index] ?? null;
    const alone = reason === null && index < story ? readDateline(line.text) : null;
    dateline ??= alone;
    if (reason === null && !alone) kept.push(line);
    else leftOut.push({ text: line.text, reason: reason ?? "dateline", before: kept.length });
  }
  return { lines: kept, leftOut, dateline };
}

/** Furthest from either end that an unmarked "Update: …" is a note and not a paragraph of its own. */
const UPDATE_REACH = 2;

/** Most lines that are taken out of one text as notes: a text of more is no article with notes. */
const MOST_NOTES = 500;

interface Separated {
  readonly body: readonly SourceLine[];
  readonly taken: readonly TakenNote[];
  /** Whether there were more notes, which stay in the body. */
  readonly isCapped: boolean;
}

function takeNotes(lines: readonly SourceLine[]): Separated {
  const found = lines.map((line, index) => {
    const note = readNoteLine(line.text);
    const isAtEdge = Math.min(index, lines.length - 1 - index) < UPDATE_REACH;
    return note && (note.notice !== "update" || note.mark !== null || isAtEdge) ? note : null;
  });
  // A text of notes only is an article about nothing else: then they are its words.
  if (found.every((note) => note !== null)) return { body: lines, taken: [], isCapped: false };
  const body: SourceLine[] = [];
  const taken: TakenNote[] = [];
  let isCapped = false;
  for (const [index, line] of lines.entries()) {
    const note = found[index];
    if (note && taken.length < MOST_NOTES) {
      taken.push({ ...note, before: body.length });
      continue;
    }
    body.push(line);
    if (note) isCapped = true;
  }
  return { body, taken, isCapped };
}

function firstDay(lines: readonly LeftOutLine[]): string | null {
  for (const { text } of lines) {
    const day = dayIn(text);
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

function factsOf(blocks: readonly Block[], alone: Dateline | null) {
  const byline = wordsOf(blocks, "byline");
  const dateline = alone ?? readLeadingDateline(wordsOf(blocks, "paragraph") ?? "");
  return {
    standfirst: wordsOf(blocks, "standfirst"),
    byline: byline === null ? null : namesIn(byline),
    dateline: dateline?.place ?? null,
    publication: dateline?.publication ?? null,
  };
}
