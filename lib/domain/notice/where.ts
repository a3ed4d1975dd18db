import type { Revision } from "#lib/domain/article.ts";
import { isNumbered } from "#lib/domain/paragraph-numbers.ts";
import { type Line, lineAt } from "#lib/domain/text.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";

const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");

/**
 * Where an offset stands, as one tells a reader: "in the headline", "in a caption", "in the fourth
 * paragraph", "in paragraph 14". Paragraphs are counted as in the galley's margin. `lines` are those of
 * the text. Throws RangeError outside it.
 */
export function placeInWords(
  blocks: Revision["blocks"],
  lines: readonly Line[],
  offset: number,
): string {
  const { index } = lineAt(lines, offset);
  const kind = blocks[index] ?? "paragraph";
  const part = PARTS[kind];
  return part ? `in ${part}` : inParagraph(blocks.slice(0, index + 1).filter(isNumbered).length);
}

/** What blocks are called that are no paragraphs. */
const PARTS: Readonly<Record<BlockKind, string | null>> = {
  headline: "the headline",
  standfirst: "the standfirst",
  byline: "the byline",
  heading: "a sub-heading",
  subheading: "a sub-heading",
  caption: "a caption",
  paragraph: null,
  list_item: null,
  numbered_item: null,
  quotation: null,
};

function inParagraph(number: number): string {
  const ordinal = ORDINALS[number - 1];
  return ordinal ? `in the ${ordinal} paragraph` : `in paragraph ${number}`;
}
