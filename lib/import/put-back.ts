import type { ImportedArticle } from "#lib/domain/imported.ts";
import { linesOf, type Range } from "#lib/domain/text.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";

/**
 * Puts left-out lines (by their index in `leftOut`) back as paragraphs where they stood; all ranges
 * move along. Indexes that name no line are passed over.
 */
export function putBackLines(
  article: ImportedArticle,
  indexes: readonly number[],
): ImportedArticle {
  const chosen = new Set(indexes);
  const back = article.leftOut.filter((_, index) => chosen.has(index));
  if (back.length === 0) return article;
  const lines = linesOf(article.text);
  const words: string[] = [];
  const blocks: BlockKind[] = [];
  const shifts: { readonly at: number; readonly by: number }[] = [];
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index];
    for (const { text } of back.filter(({ before }) => before === index)) {
      words.push(text);
      blocks.push("paragraph");
      shifts.push({ at: line?.start ?? Number.POSITIVE_INFINITY, by: text.length + 1 });
    }
    if (!line) break;
    words.push(article.text.slice(line.start, line.end));
    blocks.push(article.blocks[index] ?? "paragraph");
  }
  const move = <R extends Range>(range: R): R => {
    const by = shifts
      .filter(({ at }) => at <= range.start)
      .reduce((sum, shift) => sum + shift.by, 0);
    return { ...range, start: range.start + by, end: range.end + by };
  };
  return {
    ...article,
    text: words.join("\n"),
    blocks,
    formats: article.formats.map(move),
    notes: article.notes.map(move),
    leftOut: article.leftOut
      .filter((_, index) => !chosen.has(index))
      .map((line) => ({
        ...line,
        before: line.before + back.filter((put) => put.before <= line.before).length,
      })),
  };
}
