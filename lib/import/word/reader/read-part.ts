import type { Refusal } from "#lib/domain/refusal.ts";
import { wordSet } from "../../lines/word-set.ts";
import { attributionOf } from "../parts/attribution.ts";
import { readXml, type XmlElement } from "../parts/xml.ts";
import { isAccepted, trackedBy } from "./changes.ts";
import { ELEMENTS } from "./elements.ts";
import type { WordParagraph } from "./pieces.ts";
import { endProperties, readProperty, startProperties } from "./properties.ts";
import { type Context, type ReaderState, startState } from "./state.ts";
import { endText, startText } from "./text.ts";

/** The paragraphs of a part. */
export interface ReadPart {
  readonly text: readonly WordParagraph[];
  /** Those of each note, as `footnote-2`. */
  readonly notes: ReadonlyMap<string, readonly WordParagraph[]>;
}

/**
 * Reads the main document, or the notes (ECMA-376-1, 17.2 and 17.11). The text is what is before each
 * tracked change; pieces say where changes and comments begin and end, and text that was put in stands
 * between them too. Changes of accepted authors leave none: what is behind them is the text. Refuses what
 * `readXml` refuses.
 */
export function readPart(bytes: Uint8Array, context: Context): ReadPart | Refusal {
  const state = startState(context);
  const refusal = readXml(bytes, {
    open: (element) => openElement(state, element),
    close: (name) => closeElement(state, name),
    text: (text) => {
      if (state.value) state.value.text += text;
    },
  });
  for (const piece of state.pending) state.text.at(-1)?.pieces.push(piece);
  return refusal ?? state;
}

/** Elements that are left out with all that is in them. */
const SKIPPED = wordSet(
  "w:sectPr w:tblPr w:tblGrid w:tblPrEx w:tcPr w:sdtPr w:sdtEndPr w:smartTagPr w:customXmlPr w:ffData w:delInstrText w:control m:rPr",
);

function openElement(state: ReaderState, element: XmlElement): void {
  const { name } = element;
  if (state.skipped > 0 || SKIPPED.has(name) || isPast(state, element)) {
    state.skipped++;
  } else if (state.depth > 0) {
    state.depth++;
    readProperty(state, element);
  } else if (!startProperties(state, name) && !startText(state, element)) {
    ELEMENTS.get(name)?.open?.(state, element);
  }
}

/** Whether it is what stood there before an accepted change: words, or a look. */
function isPast(state: ReaderState, element: XmlElement): boolean {
  const { name } = element;
  const isLook = name === "w:rPrChange" || name === "w:pPrChange";
  // Among properties the elements of a change speak of the paragraph's end.
  const isDeletion = state.depth === 0 && trackedBy(name) === "delete";
  return (isLook || isDeletion) && isAccepted(state, attributionOf(element));
}

function closeElement(state: ReaderState, name: string): void {
  if (state.skipped > 0) state.skipped--;
  else if (state.depth > 0) endProperties(state);
  else if (!endText(state, name)) ELEMENTS.get(name)?.close?.(state);
}
