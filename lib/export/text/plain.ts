import type { RevisionText } from "#lib/domain/revision.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { type MarkedNotice, noticesByLine } from "../reviewed/marks.ts";
import { joinNotices, marksIn, type PlacedNotices } from "../reviewed/notice-placement.ts";
import { groupBlocks, type PrintedBlock } from "../reviewed/printed.ts";

const BETWEEN = "\n\n";

/** The words, a blank line between blocks, and the notices as paragraphs in their place. */
export function renderText(revision: RevisionText, notices: PlacedNotices): string {
  const noticesOf = noticesByLine(revision.text, marksIn(notices));
  const blocks = groupBlocks(revision).flatMap((group) =>
    group.map((block, nth) => ({
      kind: block.kind,
      written: `${itemMark(block.kind, nth)}${withMarks(block, noticesOf(block))}`,
    })),
  );
  const paragraphs = notices.notices.map(({ mark, text }) => `${mark ?? ""}${text}`);
  return joinNotices(notices, blocks, paragraphs).join(BETWEEN);
}

function itemMark(kind: BlockKind, nth: number): string {
  if (kind === "list_item") return "- ";
  return kind === "numbered_item" ? `${nth + 1}. ` : "";
}

function withMarks(block: PrintedBlock, notices: readonly MarkedNotice[]): string {
  const pieces: string[] = [];
  let from = block.start;
  for (const { at, mark } of notices) {
    if (at === null) continue;
    pieces.push(block.text.slice(from - block.start, at - block.start), mark ?? "");
    from = at;
  }
  pieces.push(block.text.slice(from - block.start));
  return pieces.join("");
}
