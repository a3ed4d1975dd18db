import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import {
  describeSign,
  type HiddenSign,
  hiddenSignsIn,
  piecesWithSigns,
} from "#lib/domain/hidden-signs.ts";

/** Draws a sign for every hidden character of the text; the character stays where it is, in its box. */
export const hiddenSigns: Plugin<DecorationSet> = new Plugin({
  state: {
    init: (_, { doc }) => drawSigns(doc),
    apply: (transaction, drawn) => (transaction.docChanged ? drawSigns(transaction.doc) : drawn),
  },
  props: { decorations: (state) => hiddenSigns.getState(state) },
});

/** A block that was not changed is the same node: its words are looked through once. */
const known = new WeakMap<Node, readonly HiddenSign[]>();

function signsOf(block: Node): readonly HiddenSign[] {
  const before = known.get(block);
  if (before) return before;
  const signs = hiddenSignsIn(block.textContent);
  known.set(block, signs);
  return signs;
}

function drawSigns(doc: Node): DecorationSet {
  const drawn: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    for (const { start, end, ...sign } of signsOf(node)) {
      drawn.push(Decoration.inline(at + 1 + start, at + 1 + end, attributesOf(sign)));
    }
    return false;
  });
  return drawn.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, drawn);
}

function attributesOf({ code, name }: Pick<HiddenSign, "code" | "name">) {
  const label = describeSign({ name });
  return {
    nodeName: "span",
    role: "img",
    "data-hidden-sign": code,
    "aria-label": label,
    title: label,
  };
}

/** Words as nodes, for what is drawn beside the text: each hidden character with its sign. */
export function nodesOfWords(words: string): (HTMLElement | string)[] {
  return piecesWithSigns(words).map((piece) => {
    if (typeof piece === "string") return piece;
    const { nodeName, ...attributes } = attributesOf(piece);
    const element = document.createElement(nodeName);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = words.slice(piece.start, piece.end);
    return element;
  });
}
