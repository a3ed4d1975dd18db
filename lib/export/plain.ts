import type { RevisionText } from "#lib/domain/revision.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import type { MarkedNote } from "./marks.ts";
import { groupBlocks, type PrintedBlock } from "./printed.ts";
import type { ToldNote } from "./told.ts";

const BETWEEN = "\n\n";

/** The words, a blank line between blocks, and the notices as paragraphs at the end. */
export function renderText(revision: RevisionText, told: readonly ToldNote[]): string {
  return [...renderBlocks(revision, []), ...told.map((note) => note.text)].join(BETWEEN);
}

/** The words with marks behind those that a note is about, and the notes with their marks at the end. */
export function renderMarkedText(revision: RevisionText, notes: readonly MarkedNote[]): string {
  const paragraphs = notes.map(({ mark, text }) => `${mark ?? ""}${text}`);
  return [...renderBlocks(revision, notes), ...paragraphs].join(BETWEEN);
}

function renderBlocks(revision: RevisionText, notes: readonly MarkedNote[]): string[] {
  return groupBlocks(revision).flatMap((group) =>
    group.map((block, nth) => `${itemMark(block.kind, nth)}${withMarks(block, notes)}`),
  );
}

function itemMark(kind: BlockKind, nth: number): string {
  if (kind === "list_item") return "- ";
  return kind === "numbered_item" ? `${nth + 1}. ` : "";
}

function withMarks(block: PrintedBlock, notes: readonly MarkedNote[]): string {
  const pieces: string[] = [];
  let from = block.start;
  for (const { at, mark } of notes) {
    if (at === null || at < block.start || at > block.end) continue;
    pieces.push(block.text.slice(from - block.start, at - block.start), mark ?? "");
    from = at;
  }
  pieces.push(block.text.slice(from - block.start));
  return pieces.join("");
}
