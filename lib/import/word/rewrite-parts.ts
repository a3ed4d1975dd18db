import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import type { RewrittenFile } from "./mammoth.ts";
import type { Mark } from "./marks.ts";
import { classOf } from "./paragraph-class.ts";
import type { TextPart, WordParts } from "./parts.ts";
import { rewritePart } from "./rewrite.ts";
import type { Found, Rewriting } from "./rewriting.ts";
import { chainOf, firstIn, type ParagraphProperties, type RunProperties } from "./styles.ts";
import { authorsOfText } from "./tracking-authors.ts";

interface Rewritten {
  readonly file: RewrittenFile;
  readonly marks: readonly Mark[];
  readonly found: Found;
  /** The authors whose changes are the text and no proposals; see `authorsOfText`. */
  readonly accepted: ReadonlySet<string>;
}

/**
 * The document and its notes as mammoth is to read them (see `rewritePart`): with what is before all
 * tracked changes as the text, or where it was written with tracking on, with what is after those of
 * its authors.
 */
export function rewriteParts(parts: WordParts): Rewritten | Refusal {
  const rewritten = rewriteFor(parts, new Set());
  if (isRefusal(rewritten)) return rewritten;
  const authors = authorsOfText(rewritten.found.written);
  return authors.size === 0 ? rewritten : rewriteFor(parts, authors);
}

function rewriteFor(parts: WordParts, accepted: ReadonlySet<string>): Rewritten | Refusal {
  const found: Found = {
    formatting: 0,
    formulas: 0,
    struck: 0,
    embedded: 0,
    languages: new Map(),
    written: { before: 0, by: new Map() },
  };
  const shared = { ...readersOf(parts), accepted, marks: [], found };
  const [footnotes, endnotes] = [parts.footnotes, parts.endnotes].map((part) =>
    part ? rewritePart(part.bytes, { ...shared, notes: new Set(), links: linksOf(part) }) : null,
  );
  if (isRefusal(footnotes)) return footnotes;
  if (isRefusal(endnotes)) return endnotes;
  const notes = new Set([...idsOf(footnotes, "footnote"), ...idsOf(endnotes, "endnote")]);
  const links = linksOf(parts.document);
  const document = rewritePart(parts.document.bytes, { ...shared, notes, links });
  if (isRefusal(document)) return document;
  const none: ReadonlyMap<string, string> = new Map();
  return {
    file: {
      document,
      footnotes: footnotes ?? null,
      endnotes: endnotes ?? null,
      links: {
        document: parts.document.links,
        footnotes: parts.footnotes?.links ?? none,
        endnotes: parts.endnotes?.links ?? none,
      },
    },
    marks: shared.marks,
    found,
    accepted,
  };
}

function linksOf({ links }: TextPart): ReadonlySet<string> {
  return new Set(links.keys());
}

/** The notes in a rewritten part, as `footnote-2`. */
function idsOf(xml: string | null | undefined, type: string): readonly string[] {
  const tags = xml?.matchAll(new RegExp(`<w:${type} w:id="([^"&]*)"`, "gu")) ?? [];
  return Array.from(tags, ([, id]) => `${type}-${id}`);
}

/** The two questions that are asked of the styles, each answered once for each answer there is. */
function readersOf({ styles, numbering }: WordParts): Pick<Rewriting, "classOf" | "runStyle"> {
  const classes = new Map<string, ReturnType<typeof classOf>>();
  const runs = new Map<string, RunProperties>();
  return {
    classOf: (properties: ParagraphProperties) => {
      const { style, outline, list, level } = properties;
      const key = JSON.stringify([style, outline, list, level]);
      const found = classes.get(key) ?? classOf(properties, styles, numbering);
      classes.set(key, found);
      return found;
    },
    runStyle: (style: string) => {
      const chain = chainOf(styles, style);
      const found = runs.get(style) ?? {
        bold: firstIn(chain, ({ bold }) => bold),
        italic: firstIn(chain, ({ italic }) => italic),
        hidden: firstIn(chain, ({ hidden }) => hidden),
      };
      runs.set(style, found);
      return found;
    },
  };
}
