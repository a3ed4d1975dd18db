import type { Revision } from "#lib/domain/article.ts";
import { isNumbered } from "#lib/domain/numbered.ts";
import { type Line, lineAt } from "#lib/domain/text.ts";

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
  switch (kind) {
    case "headline":
    case "standfirst":
    case "byline":
      return `in the ${kind}`;
    case "heading":
    case "subheading":
      return "in a sub-heading";
    case "caption":
      return "in a caption";
    case "paragraph":
    case "list_item":
    case "numbered_item":
    case "quotation":
      return inParagraph(blocks.slice(0, index + 1).filter(isNumbered).length);
    default:
      return kind satisfies never;
  }
}

function inParagraph(number: number): string {
  const ordinal = ORDINALS[number - 1];
  return ordinal ? `in the ${ordinal} paragraph` : `in paragraph ${number}`;
}
