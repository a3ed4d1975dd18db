import type { EditorView } from "prosemirror-view";
import { claimsOf, dispatchClaims } from "./claims-plugin.ts";
import { offsetAt, positionAt } from "./positions.ts";

/** Brings a claim's words into view, drawing them first if they still wait. Nothing when lost. */
export function scrollToClaim(view: EditorView, id: string): void {
  const { claims } = claimsOf(view);
  const claim = claims.find((known) => known.id === id);
  if (!claim || claim.anchor.outcome === "lost") return;
  dispatchClaims(view, { kind: "draw", claim: id });
  scrollToOffset(view, claim.anchor.start);
}

/** Brings the words at an offset of the revision into view, unless they are. */
export function scrollToOffset(view: EditorView, offset: number): void {
  const { positions, typed } = claimsOf(view);
  const { node } = view.domAtPos(typed.map(positionAt(positions, offset)), 1);
  const element = node instanceof Element ? node : node.parentElement;
  if (element) scrollTwice(element, isInView);
}

/** Brings an element of a galley into the middle of the window. */
export function scrollToMiddle(element: Element): void {
  scrollTwice(element, () => false);
}

/** What was skipped has a guessed height; it gets its own once it is near, and things move. */
function scrollTwice(element: Element, isThere: (element: Element) => boolean): void {
  const scroll = () => {
    if (element.isConnected && !isThere(element)) element.scrollIntoView({ block: "center" });
  };
  scroll();
  requestAnimationFrame(() => requestAnimationFrame(scroll));
}

/** Pixels within the edges of what scrolls, in which words are not well seen. */
const EDGE = 32;

function isInView(element: Element): boolean {
  const { bottom, top } = element.getBoundingClientRect();
  const seen = sightOf(element);
  return top >= seen.top + EDGE && bottom <= seen.bottom - EDGE;
}

/** What is seen of the text, in the viewport: the box that it scrolls in, or the window. */
function sightOf(element: Element): Pick<DOMRect, "top" | "bottom" | "left" | "right"> {
  let box = element.parentElement;
  while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
  if (box && box !== document.documentElement) return box.getBoundingClientRect();
  return { top: 0, bottom: window.innerHeight, left: 0, right: window.innerWidth };
}

/** The offset in the middle of what is seen of the text; null while its beginning is in sight. */
export function middleOffset(view: EditorView): number | null {
  const { top, bottom } = sightOf(view.dom);
  const text = view.dom.getBoundingClientRect();
  if (text.top >= top) return null;
  const place = view.posAtCoords({ left: (text.left + text.right) / 2, top: (top + bottom) / 2 });
  return place && offsetAt(claimsOf(view).positions, place.pos);
}
