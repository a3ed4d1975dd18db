import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import {
  describeHiddenCharacter,
  type HiddenCharacter,
  hiddenCharactersIn,
  splitAtHiddenCharacters,
} from "#lib/domain/hidden-characters.ts";

/** Draws a sign for every hidden character of the text; the character stays where it is, in its box. */
export const hiddenCharacters: Plugin<DecorationSet> = new Plugin({
  state: {
    init: (_, { doc }) => drawSigns(doc),
    apply: (transaction, drawn) => (transaction.docChanged ? drawSigns(transaction.doc) : drawn),
  },
  props: { decorations: (state) => hiddenCharacters.getState(state) },
});

/** A block that was not changed is the same node: its words are looked through once. */
const known = new WeakMap<Node, readonly HiddenCharacter[]>();

function signsOf(block: Node): readonly HiddenCharacter[] {
  const before = known.get(block);
  if (before) return before;
  const signs = hiddenCharactersIn(block.textContent);
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

function attributesOf({ code, name }: Pick<HiddenCharacter, "code" | "name">) {
  const label = describeHiddenCharacter({ name });
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
  return splitAtHiddenCharacters(words).map((piece) => {
    if (typeof piece === "string") return piece;
    const { nodeName, ...attributes } = attributesOf(piece);
    const element = document.createElement(nodeName);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = words.slice(piece.start, piece.end);
    return element;
  });
}
