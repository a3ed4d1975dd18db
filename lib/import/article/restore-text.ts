import { bisect } from "#lib/domain/bisect.ts";
import type { CutWords, ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { checkRevision, type Format, hrefOf } from "#lib/domain/revision.ts";
import { byPlace, joinRanges, type Range, replaceRanges } from "#lib/domain/text.ts";

/**
 * Puts words that were cut out of an article back where they stood; all ranges, and what may still be put
 * back, move along. A range that ended or began there does not grow by them, and a formatting does where
 * they had it too.
 */
export function insertWords(article: ImportedArticle, back: readonly CutWords[]): ImportedArticle {
  if (back.length === 0) return article;
  const inOrder = back.toSorted(orderCuts);
  const lengths = sumUp(inOrder.map(({ text }) => text.length));
  const movedBy = (first: number) => lengths[first] ?? 0;
  const start = (at: number) => at + movedBy(bisect(inOrder, (one) => one.at > at));
  const end = (at: number) => at + movedBy(bisect(inOrder, (one) => one.at >= at));
  const cutAt = (cut: CutWords) =>
    cut.at + movedBy(bisect(inOrder, (one) => orderCuts(one, cut) > 0));
  const move = <R extends Range>(range: R): R => ({
    ...range,
    start: start(range.start),
    // A place without words: what a change inserts there stands behind the mark of the words before it.
    end: range.start === range.end ? start(range.end) : end(range.end),
  });
  const formats = inOrder.flatMap((cut) => {
    const at = cutAt(cut) - cut.text.length;
    return cut.formats.map((one) => ({ ...one, start: at + one.start, end: at + one.end }));
  });
  const { blocks } = article;
  return {
    ...article,
    ...checkRevision({
      text: replaceRanges(
        article.text,
        inOrder.map(({ at, text }) => ({ start: at, end: at, words: text })),
      ),
      blocks,
      formats: join(article.formats.map(move), formats),
    }),
    notes: article.notes.map((note) => {
      return { ...move(note), cut: note.cut && { ...note.cut, at: cutAt(note.cut) } };
    }),
    changes: article.changes.map(move),
    comments: article.comments.map(move),
  };
}

function orderCuts(a: CutWords, b: CutWords): number {
  return a.at - b.at || a.nth - b.nth;
}

/** The sums of the first none, one, two … of them. */
function sumUp(lengths: readonly number[]): readonly number[] {
  const sums = [0];
  for (const length of lengths) sums.push((sums.at(-1) ?? 0) + length);
  return sums;
}

/** The formats, with those of words that came back as one with their own kind beside them. */
function join(formats: readonly Format[], back: readonly Format[]): readonly Format[] {
  if (back.length === 0) return formats;
  const kindOf = (format: Format) => JSON.stringify([format.kind, hrefOf(format)]);
  const joined = [...Map.groupBy([...formats, ...back], kindOf).values()].flatMap(joinRanges);
  return joined.sort(byPlace);
}
