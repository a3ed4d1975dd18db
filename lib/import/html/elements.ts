import { wordSet } from "../lines/word-set.ts";
import { attributeOf, type Element } from "./tree.ts";

/** Elements that begin and end a line (https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3). */
const BLOCKS = wordSet(
  "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li listing main menu nav ol option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp",
);

/** Elements of which a reader sees no words. */
const UNSEEN = wordSet(
  "applet area audio canvas col colgroup datalist embed frame frameset head iframe input link map meta noembed noframes noscript object param script select source style svg template textarea title track video amp-ad amp-analytics amp-audio amp-embed amp-iframe amp-sidebar amp-sticky-ad amp-video amp-youtube annotation annotation-xml rp",
);

/** Names of what only a program that reads aloud gets to know. */
const SPOKEN =
  /(?:^|\s)(?:sr-only|sr_only|visually-?hidden|u-visually-?hidden|visuallyhidden|screen-reader(?:-text|-only)?|screenreader(?:-text|-only)?|element-invisible|a11y-hidden|hidden-text|off-?screen|assistive-text|hide-text)(?:\s|$)/iu;

const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|mso-element\s*:\s*comment)/iu;

/** How styles leave something to programs that read aloud, and show it to nobody. */
const CLIPPED =
  /(?:^|;)\s*(?:clip\s*:\s*rect\((?:\s*[01](?:px)?[\s,]*){4}\)|clip-path\s*:\s*inset\(\s*(?:50|100)%|(?:left|top|text-indent)\s*:\s*-\d{4,}(?:px|em|%))/iu;

/** The start of an element’s own `style`; empty for none. */
export function styleOf(element: Element): string {
  return attributeOf(element, "style")?.slice(0, 2_000) ?? "";
}

/** Whether an element makes lines of its own. */
export function isBlock(element: Element): boolean {
  if (BLOCKS.has(element.tagName)) return true;
  return /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item|table)\b/iu.test(styleOf(element));
}

/** Whether a reader of the page sees nothing of an element. */
export function isUnseen(element: Element): boolean {
  const { tagName } = element;
  if (UNSEEN.has(tagName)) return true;
  if (tagName === "dialog" && attributeOf(element, "open") === null) return true;
  return isHidden(element);
}

/** Whether an element's attributes hide it. */
export function isHidden({ attrs }: Element): boolean {
  return attrs.some(({ name, value }) => {
    if (name === "hidden") return value.toLowerCase() !== "until-found";
    if (name === "style") {
      const style = value.slice(0, 2_000);
      return HIDING.test(style) || CLIPPED.test(style);
    }
    return name === "class" && SPOKEN.test(value);
  });
}

/** Whether the words of an element are set in bold; null where it says nothing. */
export function boldOf(element: Element, style: string): boolean | null {
  const weight =
    /(?:^|;)\s*font(?:-weight)?\s*:\s*(?:[^;]*?\s)??(bold|bolder|normal|lighter|[1-9]00)\b/iu.exec(
      style,
    )?.[1];
  if (weight) return /^bold|^[6-9]/iu.test(weight);
  return element.tagName === "b" || element.tagName === "strong" ? true : null;
}

/** Whether the words of an element are set in italics; null where it says nothing. */
export function italicOf(element: Element, style: string): boolean | null {
  const slant = /(?:^|;)\s*font-style\s*:\s*(italic|oblique|normal)/iu.exec(style)?.[1];
  if (slant) return slant.toLowerCase() !== "normal";
  return /^(?:i|em|cite|dfn|var)$/u.test(element.tagName) ? true : null;
}

/** Whether an element strikes its words through. */
export function isStruckIn({ tagName }: Element, style: string): boolean {
  if (tagName === "s" || tagName === "strike") return true;
  return (
    style !== "" && /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*\bline-through\b/iu.test(style)
  );
}

/** Whether the words of an element are set higher or lower than others; null where they are not. */
export function shiftOf({ tagName }: Element, style: string): "super" | "sub" | null {
  if (tagName === "sup") return "super";
  if (tagName === "sub") return "sub";
  if (style === "") return null;
  const shift = /(?:^|;)\s*vertical-align\s*:\s*(super|sub)\b/iu.exec(style)?.[1]?.toLowerCase();
  return shift === "super" || shift === "sub" ? shift : null;
}

/** 1 to 6 for a heading, also one by its role; else 0. */
export function levelOf(element: Element): number {
  const { tagName } = element;
  if (/^h[1-6]$/u.test(tagName)) return Number(tagName[1]);
  if (attributeOf(element, "role") !== "heading") return 0;
  const level = Number(attributeOf(element, "aria-level") ?? 2);
  return level >= 1 && level <= 6 ? Math.trunc(level) : 2;
}
