import { foldSpace } from "#lib/domain/text.ts";
import type { ElementContext } from "./element-context.ts";
import { isHidden, isUnseen } from "./elements.ts";
import { addText, type PageLines } from "./page-lines.ts";
import { attributeOf, type Element, elementsOf, textOf } from "./tree.ts";

/** Longest description of a picture that is taken for one, in code units. */
const LONGEST_ALT = 1_000;
const EMOJI = /^(?=.*[^\d#*])(?:\p{Extended_Pictographic}|\p{Emoji_Component}){1,20}$/u;

/** Keeps what describes a picture for behind its line; emoji that are drawn are words. */
export function readPicture(page: PageLines, image: Element, setting: ElementContext): void {
  const alt = (attributeOf(image, "alt") ?? "").trim();
  // Content systems draw emoji as pictures: a reader sees the sign.
  if (EMOJI.test(alt)) addText(page, alt, setting);
  else if (
    /[\p{L}\p{N}]/u.test(alt) &&
    !NUMBERED.test(alt) &&
    alt.length <= LONGEST_ALT &&
    !isUnseen(image)
  ) {
    page.pictures.push({ alt, setting, reason: null });
  }
}

/** What programs call a picture that nobody described. */
const NUMBERED =
  /^(?:shape|image|picture|graphic|graphics|object|frame|figure|bild|grafik|forme|imagen?) ?\d{1,3}$/iu;

/** The words in a drawing are part of a picture, and are listed as such. */
export function readDrawing(page: PageLines, drawing: Element, setting: ElementContext): void {
  if (isHidden(drawing)) return;
  const words: string[] = [];
  let length = 0;
  for (const element of elementsOf(drawing)) {
    if (element.tagName !== "text" || length > LONGEST_ALT) continue;
    const text = foldSpace(textOf(element, LONGEST_ALT));
    length += text.length;
    if (text !== "") words.push(text);
  }
  if (words.length > 0) page.pictures.push({ alt: words.join(" "), setting, reason: DRAWN });
}
const DRAWN = "words in a drawing";
