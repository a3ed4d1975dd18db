import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { classOf } from "../parts/paragraph-class.ts";
import type { TextPart, WordParts } from "../parts/parts.ts";
import { chainOf, firstIn, type ParagraphClass, type RunProperties } from "../parts/styles.ts";
import type { WordParagraph } from "./pieces.ts";
import { type ReadPart, readPart } from "./read-part.ts";
import type { Context, Found } from "./state.ts";
import { authorsOfText } from "./tracking-authors.ts";

/** The text of a Word file, and what is known of it. */
export interface ReadText extends Pick<Context, "found" | "accepted"> {
  /** Those of the notes that the text refers to are last, in the order of the references. */
  readonly paragraphs: readonly WordParagraph[];
}

/**
 * The document and its notes: with what is before all tracked changes as the text, or where it was written
 * with tracking on, with what is after those of its authors.
 */
export function readText(parts: WordParts): ReadText | Refusal {
  const styles = readersOf(parts);
  const read = readWith(parts, { ...styles, accepted: new Set(), found: nothingFound() });
  if (isRefusal(read)) return read;
  const accepted = authorsOfText(read.found.written);
  if (accepted.size === 0) return read;
  return readWith(parts, { ...styles, accepted, found: nothingFound() });
}

function nothingFound(): Found {
  return {
    formatting: 0,
    formulas: 0,
    struck: 0,
    embedded: 0,
    symbols: new Map(),
    languages: new Map(),
    written: { before: 0, by: new Map() },
  };
}

type Shared = Omit<Context, "notes" | "links">;

function readWith(parts: WordParts, shared: Shared): ReadText | Refusal {
  const footnotes = readNotes(parts.footnotes, shared);
  if (isRefusal(footnotes)) return footnotes;
  const endnotes = readNotes(parts.endnotes, shared);
  if (isRefusal(endnotes)) return endnotes;
  const notes = new Map([...footnotes, ...endnotes]);
  const { bytes, links } = parts.document;
  const document = readPart(bytes, { ...shared, links, notes: new Set(notes.keys()) });
  if (isRefusal(document)) return document;
  const paragraphs = [...document.text, ...referredNotes(document.text, notes)];
  return { paragraphs, found: shared.found, accepted: shared.accepted };
}

function readNotes(part: TextPart | null, shared: Shared): ReadPart["notes"] | Refusal {
  if (!part) return new Map();
  // Notes refer to no notes.
  const read = readPart(part.bytes, { ...shared, links: part.links, notes: new Set() });
  return isRefusal(read) ? read : read.notes;
}

/** The paragraphs of the notes that hold anything, in the order of their references. */
function referredNotes(
  text: readonly WordParagraph[],
  notes: ReadPart["notes"],
): readonly WordParagraph[] {
  return text.flatMap(({ pieces }) => {
    const references = pieces.filter((piece) => piece.kind === "note");
    const paragraphs = references.flatMap(({ note }) => notes.get(note) ?? []);
    return paragraphs.filter(({ pieces }) => pieces.length > 0);
  });
}

/** The two questions that are asked of the styles, each answered once for each answer there is. */
function readersOf({ styles, numbering }: WordParts): Pick<Context, "classOf" | "runStyle"> {
  const classes = new Map<string, ParagraphClass>();
  const runs = new Map<string, RunProperties>();
  return {
    classOf: (properties) => {
      const { style, outline, list, level } = properties;
      const key = JSON.stringify([style, outline, list, level]);
      return remember(classes, key, () => classOf(properties, styles, numbering));
    },
    runStyle: (style) =>
      remember(runs, style, () => {
        const chain = chainOf(styles, style);
        return {
          bold: firstIn(chain, ({ bold }) => bold),
          italic: firstIn(chain, ({ italic }) => italic),
          hidden: firstIn(chain, ({ hidden }) => hidden),
        };
      }),
  };
}

function remember<T>(known: Map<string, T>, key: string, find: () => T): T {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}
