import { DOMSerializer, type Node } from "prosemirror-model";
import { Decoration } from "prosemirror-view";
import { decideArticle } from "#lib/domain/import/decided-article.ts";
import type { ImportDecisions } from "#lib/domain/import/decisions.ts";
import type {
  CutWords,
  ImportedArticle,
  ImportedChange,
  ImportedComment,
  ImportedNote,
  TakenLine,
} from "#lib/domain/import/imported-article.ts";
import type { Range } from "#lib/domain/text.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { documentOf } from "./document.ts";
import { nodesOfWords } from "./hidden-characters.ts";
import { type Positions, positionAt } from "./positions.ts";
import { kindOf, schema } from "./schema.ts";

/** The order of what stands at one place between words. */
const SIDES = { deletedEnd: 1, restored: 2, inserted: 3, mark: 4, comment: 5, deletedStart: 6 };

type PositionOf = (offset: number) => number;

/** An import, the document made of its text, and the positions of both. */
export interface ImportDrawing {
  readonly doc: Node;
  readonly positions: Positions;
  readonly article: ImportedArticle;
}

/** Draws the parts of an import that come in, and what goes back. */
export function drawImport(drawing: ImportDrawing, decisions: ImportDecisions): Decoration[] {
  const { article, positions } = drawing;
  const decided = decideArticle(article, decisions);
  const place: PositionOf = (offset) => positionAt(positions, offset);
  const numbers = new Map(article.comments.map((comment, index) => [comment, index + 1]));
  return [
    ...drawLevels(drawing.doc),
    ...drawLinks(decided, place),
    ...decided.notes.flatMap((note) => drawNote(note, place)),
    ...decided.changes.flatMap((change) => drawChange(change, place)),
    ...decided.comments.flatMap((comment) =>
      drawComment(comment, numbers.get(comment) ?? 0, place),
    ),
    ...decided.restoredWords
      .toSorted((a, b) => a.nth - b.nth)
      .map((cut) => drawRestoredWords(cut, place)),
    ...decided.restoredLines.map((line) => drawRestoredLine(line, positions)),
  ];
}

/** Points words out, also while something else has the focus. */
export function drawChosen({ start, end }: Range, positions: Positions): Decoration {
  const [from, to] = [positionAt(positions, start), positionAt(positions, end)];
  return Decoration.inline(from, to, { nodeName: "span", "data-chosen": "" });
}

/** The headings of the article come below the page's own. */
function drawLevels(doc: Node): Decoration[] {
  const levels: Decoration[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const level = LEVELS[kindOf(node)];
    if (level) levels.push(Decoration.node(at, at + node.nodeSize, { "aria-level": level }));
    return false;
  });
  return levels;
}

const LEVELS: Readonly<Partial<Record<BlockKind, string>>> = {
  headline: "2",
  heading: "3",
  subheading: "4",
};

function drawLinks({ formats }: ImportedArticle, place: PositionOf): Decoration[] {
  return formats.flatMap((format) =>
    format.kind === "link"
      ? [drawSpan(format, { nodeName: "span", title: format.href }, place)]
      : [],
  );
}

function drawNote(note: ImportedNote, place: PositionOf): Decoration[] {
  const words = drawSpan(note, { nodeName: "mark", "data-about": "note" }, place);
  const { mark } = note;
  if (mark === null) return [words];
  const sign = { at: place(note.end), side: SIDES.mark, key: mark };
  return [
    words,
    drawSign(sign, () => element("mark", { "data-about": "note" }, ...nodesOfWords(mark))),
  ];
}

function drawChange(change: ImportedChange, place: PositionOf): Decoration[] {
  const { start, end, insert } = change;
  const deleted = [
    drawSpoken({ at: place(start), side: SIDES.deletedStart, key: "out" }, " [out: "),
    drawSpan(change, { nodeName: "del" }, place),
    drawSpoken({ at: place(end), side: SIDES.deletedEnd, key: "out end" }, "] "),
  ];
  const inserted = drawSign({ at: place(end), side: SIDES.inserted, key: `in ${insert}` }, () =>
    element("ins", {}, spoken(" [in: "), ...nodesOfWords(insert), spoken("] ")),
  );
  return [...(start < end ? deleted : []), ...(insert === "" ? [] : [inserted])];
}

function drawComment(comment: ImportedComment, number: number, place: PositionOf): Decoration[] {
  const sign = { at: place(comment.end), side: SIDES.comment, key: `comment ${number}` };
  return [
    drawSpan(comment, { nodeName: "span", "data-about": "comment" }, place),
    drawSign(sign, () => element("sup", {}, spoken(" comment "), String(number))),
  ];
}

function drawRestoredWords({ at, nth, text }: CutWords, place: PositionOf): Decoration {
  const sign = { at: place(at), side: SIDES.restored, key: `${nth} ${text}` };
  return drawSign(sign, () => element("span", { "data-restored": "" }, ...nodesOfWords(text)));
}

/** Draws a line before its block, or behind the last one. */
function drawRestoredLine(line: TakenLine, positions: Positions): Decoration {
  const block = positions.lines[line.before];
  const at = block
    ? positionAt(positions, block.start) - 1
    : positionAt(positions, positions.text.length) + 1;
  const label = "reason" in line ? "Put back: " : "Kept as text: ";
  const { kind, text, formats } = line;
  return drawSign({ at, side: -1, key: `${label}${line.nth}` }, () => {
    const doc = documentOf({ text, blocks: [kind], formats });
    const block = serializer.serializeNode(doc.child(0).child(0));
    const level = LEVELS[kind];
    if (level && block instanceof Element) block.setAttribute("aria-level", level);
    drawHiddenSigns(block);
    return element("div", { "data-restored": "" }, spoken(label), block);
  });
}

/** Draws a block as the galley does, without an address that would let its links take the focus. */
const serializer = new DOMSerializer(DOMSerializer.nodesFromSchema(schema), {
  ...DOMSerializer.marksFromSchema(schema),
  link: ({ attrs }) => ["a", { title: attrs.href }, 0],
});

function drawHiddenSigns(node: globalThis.Node): void {
  for (const child of [...node.childNodes]) {
    if (child instanceof Text) child.replaceWith(...nodesOfWords(child.data));
    else drawHiddenSigns(child);
  }
}

function drawSpan(
  { start, end }: Range,
  attributes: Readonly<Record<string, string>>,
  place: PositionOf,
): Decoration {
  return Decoration.inline(place(start), place(end), attributes);
}

interface Sign {
  readonly at: number;
  readonly side: number;
  /** Signs at one place with the same key look the same, and are not redrawn. */
  readonly key: string;
}

/** Draws something that is not in the text: a caret passes it, a copy leaves it out. */
function drawSign({ at, side, key }: Sign, draw: () => HTMLElement): Decoration {
  return Decoration.widget(at, draw, { key, side, marks: [], ignoreSelection: true });
}

function drawSpoken(sign: Sign, words: string): Decoration {
  return drawSign(sign, () => spoken(words));
}

/** For screen readers only. */
function spoken(words: string): HTMLElement {
  return element("span", { "data-visually-hidden": "" }, words);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (globalThis.Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}
