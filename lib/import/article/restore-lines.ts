import { bisect } from "#lib/domain/bisect.ts";
import { compareLines } from "#lib/domain/import/decided-article.ts";
import { pick, without } from "#lib/domain/import/decisions.ts";
import type {
  ImportedArticle,
  LeftOutLine,
  TakenLine,
} from "#lib/domain/import/imported-article.ts";
import { type RevisionText, revisionOf } from "#lib/domain/revision.ts";
import { lineAt, linesOf, type Range } from "#lib/domain/text.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { shiftSpans } from "../lines/spans.ts";

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
  const { leftOut } = article;
  const others = { ...article, leftOut: without(leftOut, indexes) };
  return insertLines(others, pick(leftOut, indexes));
}

/** Words with lines put into them. */
interface WithLines {
  readonly words: RevisionText;
  /** How far what stood at an offset of the words before has moved. */
  readonly moveBy: (offset: number) => number;
}

/** Puts lines into words, each before its block, and those before the same block in their order. */
export function placeLines(before: RevisionText, inOrder: readonly TakenLine[]): WithLines {
  const backAt = Map.groupBy(inOrder, ({ before }) => before);
  const lines = linesOf(before.text);
  const blocks: Placed[] = [];
  const formats: RevisionText["formats"][number][] = [];
  /** For each line of the article, where it starts now less where it started. */
  const moved: number[] = [];
  let length = 0;
  const place = (block: Placed) => {
    blocks.push(block);
    length += block.text.length + 1;
  };
  const placeBack = ({ kind, text, formats: own }: TakenLine) => {
    formats.push(...shiftSpans({ formats: own, changes: [], comments: [] }, length).formats);
    place({ kind, text });
  };
  for (const [index, { start, end }] of lines.entries()) {
    backAt.get(index)?.forEach(placeBack);
    moved.push(length - start);
    place({ kind: before.blocks[index] ?? "paragraph", text: before.text.slice(start, end) });
  }
  backAt.get(lines.length)?.forEach(placeBack);

  const moveBy = (offset: number) => moved[lineAt(lines, offset).index] ?? 0;
  const kept = before.formats.map(moverOf(moveBy));
  return { words: revisionOf(blocks, [...kept, ...formats]), moveBy };
}

function moverOf(moveBy: WithLines["moveBy"]) {
  return <R extends Range>(range: R): R => {
    const by = moveBy(range.start);
    return { ...range, start: range.start + by, end: range.end + by };
  };
}

/**
 * Puts lines into an article, each before its block, and those before the same block in the order of the
 * source; all ranges, and what may still be put back, move along.
 */
export function insertLines(article: ImportedArticle, back: readonly TakenLine[]): ImportedArticle {
  if (back.length === 0) return article;
  const inOrder = back.toSorted(compareLines);
  const { words, moveBy } = placeLines(article, inOrder);
  const move = moverOf(moveBy);
  return {
    ...article,
    ...words,
    notes: article.notes.map((note) => ({
      ...move(note),
      line: note.line && withoutBack(note.line, inOrder),
      cut: note.cut && { ...note.cut, at: note.cut.at + moveBy(note.cut.at) },
    })),
    changes: article.changes.map(move),
    comments: article.comments.map(move),
    leftOut: article.leftOut.map((line): LeftOutLine => withoutBack(line, inOrder)),
  };
}

/** A line that is still out, once others are back: it stands behind those before it. */
function withoutBack<L extends TakenLine>(line: L, back: readonly TakenLine[]): L {
  const first = bisect(back, (one) => compareLines(one, line) > 0);
  return { ...line, before: line.before + first };
}
