import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { isTitleLike } from "../lines/blocks.ts";
import { isStory } from "../lines/lines.ts";
import type { WordLine } from "./word-line.ts";

type Styled = Pick<WordLine, "text" | "class" | "isNote" | "formats">;

/**
 * What each line is by its style; null where only its words can tell. The first title is the
 * headline; in a document without one, a first heading of level 1 that stands over the story is. Of
 * the other headings, those of the highest level there is are headings, the rest subheadings.
 */
export function kindsOf(lines: readonly Styled[]): readonly (BlockKind | null)[] {
  const story = lines.findIndex((line) => line.class === "body" && isStory(line));
  const headline = findHeadline(lines, story);
  const levels = lines.flatMap((line, index) => (index === headline ? [] : (levelOf(line) ?? [])));
  const highest = Math.min(...new Set(levels));
  return lines.map((line, index) => {
    if (index === headline) return "headline";
    const level = levelOf(line);
    if (level !== null) return level === highest ? "heading" : "subheading";
    const kind = line.isNote ? "paragraph" : (KINDS.get(line.class) ?? null);
    const isInStory = story !== -1 && index > story;
    const isBoldTitle = isAllBold(line) && isTitleLike(line.text);
    return kind === null && isInStory && isBoldTitle ? "heading" : kind;
  });
}

function findHeadline(lines: readonly Styled[], story: number): number {
  const title = lines.findIndex((line) => line.class === "title");
  if (title !== -1) return title;
  const first = lines.findIndex((line) => line.class === "heading-1");
  return story === -1 || first < story ? first : -1;
}

/** A second title is a heading above all others. */
function levelOf({ class: name }: Styled): number | null {
  if (name === "title") return 0;
  const level = /^heading-(\d)$/u.exec(name)?.[1];
  return level ? Number(level) : null;
}

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ["subtitle", "standfirst"],
  ["byline", "byline"],
  ["bullet", "list_item"],
  ["number", "numbered_item"],
  ["quotation", "quotation"],
  ["caption", "caption"],
]);

/** Whether the line, white space at its ends aside, is bold from end to end. */
export function isAllBold({ text, formats }: Pick<Styled, "text" | "formats">): boolean {
  const first = text.length - text.trimStart().length;
  const last = text.trimEnd().length;
  return formats.all.some(
    ({ kind, start, end }) => kind === "bold" && start <= first && end >= last,
  );
}
