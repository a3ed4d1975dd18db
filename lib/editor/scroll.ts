import type { EditorView } from "prosemirror-view";
import { claimsOf, dispatchClaims } from "./claims-plugin.ts";
import { positionAt } from "./positions.ts";

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

function isInView(element: Element): boolean {
  const { bottom, top } = element.getBoundingClientRect();
  return top >= 96 && bottom <= window.innerHeight - 48;
}
