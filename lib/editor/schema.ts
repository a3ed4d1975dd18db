import { type DOMOutputSpec, type Mark, type Node, Schema } from "prosemirror-model";
import { isNumbered } from "#lib/domain/paragraph-numbers.ts";
import { BLOCK_KINDS, type BlockKind } from "#lib/domain/vocabulary.ts";

/** Blocks in a section. The browser skips whole sections that are off screen; 8 to 32 are alike. */
export const SECTION_LENGTH = 16;

const TAGS = {
  headline: "h1",
  standfirst: "p",
  byline: "p",
  heading: "h2",
  subheading: "h3",
  paragraph: "p",
  list_item: "p",
  numbered_item: "p",
  quotation: "blockquote",
  caption: "p",
} as const satisfies Record<BlockKind, string>;

const PARSED_TAGS: readonly (readonly [string, BlockKind])[] = [
  ["h1", "headline"],
  ["h2", "heading"],
  ["h3", "subheading"],
  ["blockquote", "quotation"],
  ["ul > li", "list_item"],
  ["ol > li", "numbered_item"],
  ["figcaption", "caption"],
  ["p", "paragraph"],
];

/** `doc > section+ > block+ > text*`: a block is a line of the revision, a section means nothing. */
export const schema = new Schema({
  nodes: {
    doc: { content: "section+" },
    section: {
      content: "block+",
      selectable: false,
      attrs: {
        paragraph: { default: 0, validate: "number" },
        item: { default: 0, validate: "number" },
        lines: { default: SECTION_LENGTH, validate: "number" },
      },
      parseDOM: [{ tag: "section" }],
      toDOM: drawSection,
    },
    block: {
      content: "text*",
      selectable: false,
      attrs: { kind: { default: "paragraph", validate: requireKind } },
      parseDOM: [
        ...BLOCK_KINDS.map((kind) => ({ tag: `[data-kind="${kind}"]`, attrs: { kind } })),
        ...PARSED_TAGS.map(([tag, kind]) => ({ tag, attrs: { kind } })),
      ],
      toDOM: drawBlock,
    },
    text: {},
  },
  marks: {
    link: {
      attrs: { href: { validate: "string" } },
      inclusive: false,
      parseDOM: [
        { tag: "a[href]", getAttrs: (element) => ({ href: element.getAttribute("href") }) },
      ],
      toDOM: drawLink,
    },
    bold: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
    italic: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
  },
});

/** What a block of the document is. */
export function kindOf(block: Node): BlockKind {
  const kind: unknown = block.attrs.kind;
  return BLOCK_KINDS.find((known) => known === kind) ?? "paragraph";
}

function requireKind(kind: unknown): void {
  if (!BLOCK_KINDS.some((known) => known === kind)) {
    throw new RangeError(`No such block kind: ${String(kind)}.`);
  }
}

function drawSection({ attrs }: Node): DOMOutputSpec {
  const style = `--paragraph: ${attrs.paragraph}; --item: ${attrs.item}; --lines: ${attrs.lines}`;
  return ["section", { style }, 0];
}

function drawBlock(block: Node): DOMOutputSpec {
  const kind = kindOf(block);
  const numbered = isNumbered(kind) ? "" : null;
  return [TAGS[kind], { "data-kind": kind, "data-numbered": numbered, dir: "auto" }, 0];
}

const SAFE_ADDRESS = /^(https?|mailto):/i;

/** An address that a browser could run instead of open stays words. */
function drawLink({ attrs }: Mark): DOMOutputSpec {
  const href = SAFE_ADDRESS.test(attrs.href) ? attrs.href : null;
  return ["a", { href, rel: "noopener noreferrer", target: "_blank" }, 0];
}
