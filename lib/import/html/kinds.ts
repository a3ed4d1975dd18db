import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { isAllBold, isTitleLike } from "../lines/blocks.ts";
import { isByline } from "../lines/head.ts";
import type { SourceLine } from "../lines/lines.ts";
import type { PageLine } from "./boxes.ts";
import type { TitleLines } from "./title-lines.ts";

/** What is known of a line beside its words. */
interface Known {
  readonly titles: TitleLines;
  readonly reasons: readonly (string | null)[];
  /** Lines before this one may be bylines, and the first one a headline. */
  readonly story: number;
}

/**
 * The lines as every source gives them. Paragraphs are what their mark-up says, but for a short bold line,
 * which may be a heading as its words tell.
 */
export function toSourceLines(lines: readonly PageLine[], known: Known): SourceLine[] {
  const { titles, reasons, story } = known;
  const top = topLevel(lines, known);
  return lines.map((line, index) => {
    const { text, chunk, indent, outer = null } = line;
    const reason = reasons[index] ?? null;
    // What is left out is no matter of changes: a struck price in an advertisement.
    const spans = reason === null ? line.spans : { ...line.spans, changes: [], comments: [] };
    const title = titles.get(index);
    const kind = title ?? kindOf(line, { top, isHead: index < story });
    return { text, chunk, indent, spans, kind, reason, outer };
  });
}

/** The level of the article's largest headings: some pages start at 3. */
function topLevel(lines: readonly PageLine[], { reasons, titles }: Known): number {
  let top = 6;
  for (const [index, { level }] of lines.entries()) {
    if (level > 0 && level < top && reasons[index] === null && !titles.has(index)) top = level;
  }
  return Math.max(top, 1);
}

function kindOf(
  line: PageLine,
  { top, isHead }: { readonly top: number; readonly isHead: boolean },
): BlockKind | null {
  const { text, kind, level } = line;
  if (level > 0) return level > top ? "subheading" : "heading";
  if (kind !== null) return kind;
  if (isHead && isByline(text)) return "byline";
  return isAllBold(line) && isTitleLike(text) ? null : "paragraph";
}
