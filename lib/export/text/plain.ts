import type { RevisionText } from "#lib/domain/revision.ts";
import { replaceRanges } from "#lib/domain/text.ts";
import { type MarkedNotice, noticesByLine } from "../reviewed/marks.ts";
import { joinNotices, marksIn, type PlacedNotices } from "../reviewed/notice-placement.ts";
import { groupBlocks, itemSign, type PrintedBlock } from "../reviewed/printed.ts";

const BETWEEN = "\n\n";

/** The words, a blank line between blocks, and the notices as paragraphs in their place. */
export function renderText(revision: RevisionText, notices: PlacedNotices): string {
  const noticesOf = noticesByLine(revision.text, marksIn(notices));
  const blocks = groupBlocks(revision).flatMap((group) =>
    group.map((block, nth) => ({
      kind: block.kind,
      written: `${itemSign(block.kind, nth)}${withMarks(block, noticesOf(block))}`,
    })),
  );
  const paragraphs = notices.notices.map(({ mark, text }) => `${mark ?? ""}${text}`);
  return joinNotices(notices, blocks, paragraphs).join(BETWEEN);
}

function withMarks(block: PrintedBlock, notices: readonly MarkedNotice[]): string {
  const marks = notices.map(({ at, mark }) => {
    const place = (at ?? block.end) - block.start;
    return { start: place, end: place, words: mark ?? "" };
  });
  return replaceRanges(block.text, marks);
}
