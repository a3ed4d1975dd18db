import type { Point } from "./engine.ts";

/** What runs in the page to look at it. Each stands by itself, as `readPage` needs it. */

/** The middle of the first thing that is seen, can be pressed and is called so; null while there is none. */
export function placeOf(selector: string, name: string): { x: number; y: number } | null {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    const called = `${element.ariaLabel ?? ""} ${element.textContent ?? ""}`;
    if (!called.includes(name) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { top: from, bottom: to } = element.getBoundingClientRect();
    if (from < 0 || to > innerHeight) element.scrollIntoView({ block: "center" });
    const { left, top, width, height } = element.getBoundingClientRect();
    const place = { x: left + width / 2, y: top + height / 2 };
    const there = document.elementFromPoint(place.x, place.y);
    if (there && (element.contains(there) || there.contains(element))) return place;
  }
  return null;
}

/** Where words of the text begin and end on the screen; null while they are not there. */
export function endsOfWords(words: string): { from: Point; to: Point } | null {
  const text = document.querySelector(".ProseMirror");
  if (!text) return null;
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(words) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const [first, last] = [rects[0], rects.at(-1)];
    if (!first || !last || last.bottom > innerHeight) return null;
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }
  return null;
}

/** Each claim as the engine draws it: every style is what it computed, not what a sheet says. */
export function drawnClaims() {
  return [...document.querySelectorAll<HTMLElement>(".ProseMirror [data-claim]")].map((element) => {
    const style = getComputedStyle(element);
    return {
      words: element.textContent ?? "",
      state: element.dataset.state ?? "",
      review: element.dataset.review ?? "",
      line: style.textDecorationLine,
      style: style.textDecorationStyle,
      colour: style.textDecorationColor,
      thickness: Number.parseFloat(style.textDecorationThickness),
      images: style.backgroundImage.split("gradient(").length - 1,
      imageHeight: Number.parseFloat(style.backgroundSize.split(" ")[1] ?? ""),
      wash: style.backgroundColor,
    };
  });
}

/** The line through or under what a correction takes out and puts in. */
export function drawnChanges(selector: string) {
  return [...document.querySelectorAll<HTMLElement>(`.ProseMirror ${selector}`)].map((element) => {
    const style = getComputedStyle(element);
    const { userSelect, webkitUserSelect } = getComputedStyle(element.closest("ins") ?? element);
    return {
      line: style.textDecorationLine,
      thickness: Number.parseFloat(style.textDecorationThickness),
      isSelectable: (userSelect || webkitUserSelect) !== "none",
    };
  });
}

/** The colours of the page by their names, as this engine computes them now. */
export function coloursOf(...names: string[]): Record<string, string> {
  const colours = names.map((name) => {
    // One each: a colour that changes goes over into the next, and is still the old one now.
    const probe = document.createElement("i");
    probe.style.color = `var(--${name})`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return [name, color];
  });
  return Object.fromEntries(colours);
}

/** The signs in the margin of the text: what they are, and the box of each. */
export function drawnSigns() {
  return [...document.querySelectorAll<HTMLElement>(".ProseMirror [data-sign]")].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const { stroke } = getComputedStyle(element.querySelector("path") ?? element);
    return { sign: element.dataset.sign ?? "", left, top, right, bottom, stroke };
  });
}
