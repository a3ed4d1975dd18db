import type { ImportedArticle, LeftOutLine } from "#lib/domain/imported.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { revisionOf } from "#lib/domain/revision.ts";
import { readBlocks } from "./blocks.ts";
import { type Dateline, readDateline, readLeadingDateline } from "./dateline.ts";
import { checkText } from "./decode.ts";
import { findFurniture } from "./furniture.ts";
import { namesIn } from "./head.ts";
import { nameArticle } from "./headline.ts";
import { detectLanguage } from "./language.ts";
import { isStory, type SourceLine, splitLines } from "./lines.ts";
import { readNoteLine } from "./note-lines.ts";
import { attachNotes, type Block, type TakenNote } from "./notes.ts";
import { dayIn } from "./timestamp.ts";
import { unwrapLines } from "./unwrap.ts";

/**
 * Reads a plain text, pasted or from a file, as an article. Page furniture is left out and listed,
 * editor's notes become `notes`; every other character but blank lines, the white space around lines,
 * the marks of list items and of notes is in `text`. Without a headline in the text, the fact is made
 * from the first words or the file's name, and no block is added. Refuses what `checkText` refuses.
 */
export function importText(
  text: string,
  { fileName }: { readonly fileName?: string } = {},
): ImportedArticle | Refusal {
  const sound = checkText(text);
  if (isRefusal(sound)) return sound;
  const { lines, leftOut, dateline } = leaveOut(unwrapLines(splitLines(sound)));
  const { body, taken } = takeNotes(lines);
  const { blocks, notes, warnings } = attachNotes(readBlocks(body), taken);
  const revision = revisionOf(blocks);
  return {
    ...revision,
    ...factsOf(blocks, dateline),
    headline: wordsOf(blocks, "headline") ?? nameArticle(revision.text, fileName),
    date: leftOut.map((line) => dayIn(line.text)).find((day) => day !== null) ?? null,
    language: detectLanguage(revision.text),
    sourceUrl: null,
    notes,
    leftOut: leftOut.map((line) => withPlace(line, taken)),
    warnings,
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

interface Separated {
  readonly body: readonly SourceLine[];
  readonly taken: readonly TakenNote[];
}

function takeNotes(lines: readonly SourceLine[]): Separated {
  const body: SourceLine[] = [];
  const taken: TakenNote[] = [];
  for (const [index, line] of lines.entries()) {
    const note = readNoteLine(line.text);
    const isAtEdge = Math.min(index, lines.length - 1 - index) < UPDATE_REACH;
    if (note && (note.notice !== "update" || note.mark !== null || isAtEdge)) {
      taken.push({ ...note, before: body.length });
    } else {
      body.push(line);
    }
  }
  // A text of notes only is an article about nothing else: then they are its words.
  return body.length === 0 ? { body: lines, taken: [] } : { body, taken };
}

/** The block before which a left out line stood: the lines before it, less the notes taken out. */
function withPlace(line: LeftOutLine, taken: readonly TakenNote[]): LeftOutLine {
  const notesBefore = taken.filter(({ before }, nth) => before + nth < line.before).length;
  return { ...line, before: line.before - notesBefore };
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
