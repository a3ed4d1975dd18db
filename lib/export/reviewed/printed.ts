import type { RevisionText } from "#lib/domain/revision.ts";
import { type Line, linesOf } from "#lib/domain/text.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";

/** A block as it is printed. */
export interface PrintedBlock extends Line {
  readonly kind: BlockKind;
  readonly text: string;
}

/** Kinds of which neighbours form one thing on the page: a list, a quotation. */
const TOGETHER: readonly BlockKind[] = ["list_item", "numbered_item", "quotation"];

/**
 * The blocks that have words, in order, neighbours that form one list or quotation in one group and
 * every other block in a group of its own.
 */
export function groupBlocks(revision: RevisionText): PrintedBlock[][] {
  const groups: PrintedBlock[][] = [];
  for (const line of linesOf(revision.text)) {
    const text = revision.text.slice(line.start, line.end);
    if (text.trim() === "") continue;
    const block = { ...line, text, kind: revision.blocks[line.index] ?? "paragraph" };
    const group = groups.at(-1);
    if (group?.[0]?.kind === block.kind && TOGETHER.includes(block.kind)) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** The sign in front of a list's item, the `nth` from 0; empty for any other block. */
export function itemSign(kind: BlockKind, nth: number): string {
  if (kind === "list_item") return "- ";
  return kind === "numbered_item" ? `${nth + 1}. ` : "";
}

/** The elements of HTML that a block of a kind becomes. */
interface BlockElements {
  /** A heading by how far it is below the headline. */
  readonly element: string | { readonly below: number };
  readonly className?: string;
  /** The element around all neighbours of the kind. */
  readonly around?: string;
}

const ELEMENTS: Readonly<Record<BlockKind, BlockElements>> = {
  headline: { element: { below: 0 } },
  standfirst: { element: "p", className: "standfirst" },
  byline: { element: "p", className: "byline" },
  heading: { element: { below: 1 } },
  subheading: { element: { below: 2 } },
  paragraph: { element: "p" },
  list_item: { element: "li", around: "ul" },
  numbered_item: { element: "li", around: "ol" },
  quotation: { element: "p", around: "blockquote" },
  caption: { element: "figcaption", around: "figure" },
};

/** The names of those elements where the headline is a heading of this level; empty for none. */
export function elementsOf(kind: BlockKind, headline: number) {
  const { element, className = "", around = "" } = ELEMENTS[kind];
  const name = typeof element === "string" ? element : `h${headline + element.below}`;
  return { name, className, around };
}
