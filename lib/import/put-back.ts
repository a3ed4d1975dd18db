import type { ImportedArticle, LeftOutLine } from "#lib/domain/imported.ts";
import { revisionOf } from "#lib/domain/revision.ts";
import { lineAt, linesOf, type Range } from "#lib/domain/text.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { shiftSpans } from "./lines/spans.ts";

interface Placed {
  readonly kind: BlockKind;
  readonly text: string;
}

/**
 * Puts left-out lines (by their index in `leftOut`) back as the blocks that they were where they stood;
 * all ranges move along. Indexes that name no line are passed over.
 */
export function putBackLines(
  article: ImportedArticle,
  indexes: readonly number[],
): ImportedArticle {
  const chosen = new Set(indexes);
  const back = article.leftOut.filter((_, index) => chosen.has(index));
  if (back.length === 0) return article;
  const backAt = Map.groupBy(back, ({ before }) => before);
  const lines = linesOf(article.text);
  const blocks: Placed[] = [];
  const formats: ImportedArticle["formats"][number][] = [];
  /** For each line of the article, where it starts now less where it started. */
  const moved: number[] = [];
  let length = 0;
  const place = (block: Placed) => {
    blocks.push(block);
    length += block.text.length + 1;
  };
  const placeBack = ({ kind, text, formats: own }: LeftOutLine) => {
    formats.push(...shiftSpans({ formats: own, changes: [], comments: [] }, length).formats);
    place({ kind, text });
  };
  for (const [index, { start, end }] of lines.entries()) {
    backAt.get(index)?.forEach(placeBack);
    moved.push(length - start);
    place({ kind: article.blocks[index] ?? "paragraph", text: article.text.slice(start, end) });
  }
  backAt.get(lines.length)?.forEach(placeBack);

  const move = <R extends Range>(range: R): R => {
    const by = moved[lineAt(lines, range.start).index] ?? 0;
    return { ...range, start: range.start + by, end: range.end + by };
  };
  return {
    ...article,
    ...revisionOf(blocks, [...article.formats.map(move), ...formats]),
    notes: article.notes.map(move),
    changes: article.changes.map(move),
    comments: article.comments.map(move),
    leftOut: withoutChosen(article.leftOut, chosen),
  };
}

function withoutChosen(
  leftOut: readonly LeftOutLine[],
  chosen: ReadonlySet<number>,
): readonly LeftOutLine[] {
  let back = 0;
  // In the order of the text: what was put back before one line stands before all that follow it.
  return leftOut.flatMap((line, index) => {
    if (chosen.has(index)) back++;
    return chosen.has(index) ? [] : [{ ...line, before: line.before + back }];
  });
}
