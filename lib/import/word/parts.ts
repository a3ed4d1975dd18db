import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { readComments, readThreads, type Thread, type WordComment } from "./comments.ts";
import { type Numbering, readNumbering } from "./numbering.ts";
import type { Package } from "./package.ts";
import { type CoreProperties, readCoreProperties, readRunningHead } from "./plain-part.ts";
import { findDocument, partsOfType, readRelationships } from "./relationships.ts";
import { listOfStyle, NO_STYLES, readStyles, type Styles } from "./styles.ts";

/** A part with words, its bytes and the addresses of its links by their ids. */
export interface TextPart {
  readonly bytes: Uint8Array;
  readonly links: ReadonlyMap<string, string>;
}

/** Everything that is read of a Word file. */
export interface WordParts {
  readonly document: TextPart;
  readonly footnotes: TextPart | null;
  readonly endnotes: TextPart | null;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly comments: ReadonlyMap<string, WordComment>;
  readonly threads: ReadonlyMap<string, Thread>;
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  readonly core: CoreProperties;
}

type Find = (type: string) => readonly string[];

/**
 * Reads the parts of a Word file; refuses what is packed as Word files are but is none, and what is
 * broken.
 */
export function readParts(file: Package): WordParts | Refusal {
  const path = findDocument(file);
  if (isRefusal(path)) return path;
  const document = path === null ? null : readTextPart(file, path);
  if (document === null || path === null) return refusePacked(file.names);
  if (isRefusal(document)) return document;
  const relationships = readRelationships(file, path);
  if (isRefusal(relationships)) return relationships;
  const linked = partsOfType(file, path, relationships);
  // Some programs forget the relationship, and name the part as everybody does.
  const usual = (type: string) => [`word/${type}.xml`].filter((name) => file.parts.has(name));
  const find: Find = (type) => (linked(type).length > 0 ? linked(type) : usual(type));
  return readOthers(file, document, find);
}

function readOthers(file: Package, document: TextPart, find: Find): WordParts | Refusal {
  const read = <T>(type: string, reader: (bytes: Uint8Array) => T | Refusal, none: T) => {
    const bytes = file.parts.get(find(type)[0] ?? "");
    return bytes ? reader(bytes) : none;
  };
  const styles = read("styles", readStyles, NO_STYLES);
  if (isRefusal(styles)) return styles;
  const byStyle = (style: string) => listOfStyle(styles, style);
  const numbering = read<Numbering>(
    "numbering",
    (bytes) => readNumbering(bytes, byStyle),
    () => null,
  );
  if (isRefusal(numbering)) return numbering;
  const comments = read("comments", readComments, new Map<string, WordComment>());
  if (isRefusal(comments)) return comments;
  const threads = read("commentsExtended", readThreads, new Map<string, Thread>());
  if (isRefusal(threads)) return threads;
  const bytes = file.parts.get("docProps/core.xml");
  const core = bytes ? readCoreProperties(bytes) : { title: "", language: "" };
  if (isRefusal(core)) return core;
  const texts = readTexts(file, find);
  if (isRefusal(texts)) return texts;
  return { document, styles, numbering, comments, threads, core, ...texts };
}

type Texts = Pick<WordParts, "footnotes" | "endnotes" | "headers" | "footers">;

function readTexts(file: Package, find: Find): Texts | Refusal {
  const footnotes = readTextPart(file, find("footnotes")[0] ?? "");
  if (isRefusal(footnotes)) return footnotes;
  const endnotes = readTextPart(file, find("endnotes")[0] ?? "");
  if (isRefusal(endnotes)) return endnotes;
  const headers = readRunningHeads(file, find("header"));
  if (isRefusal(headers)) return headers;
  const footers = readRunningHeads(file, find("footer"));
  if (isRefusal(footers)) return footers;
  return { footnotes, endnotes, headers, footers };
}

function readTextPart(file: Package, path: string): TextPart | null | Refusal {
  const bytes = file.parts.get(path);
  if (!bytes) return null;
  const relationships = readRelationships(file, path);
  if (isRefusal(relationships)) return relationships;
  const links = relationships.filter(({ type }) => type === "hyperlink");
  return { bytes, links: new Map(links.map(({ id, target }) => [id, target])) };
}

/** Each line once: first, even and odd pages have heads of their own, often alike. */
function readRunningHeads(file: Package, paths: readonly string[]): readonly string[] | Refusal {
  const lines = new Set<string>();
  for (const path of paths) {
    const bytes = file.parts.get(path);
    const found = bytes ? readRunningHead(bytes) : [];
    if (isRefusal(found)) return found;
    for (const line of found) lines.add(line);
  }
  return [...lines];
}

const SAVE = "Save it as a Word document (.docx) and import that, or paste its words.";

/** Other files that are packed in the same way, by a name that only they have. */
const PACKED: readonly (readonly [name: RegExp, says: string])[] = [
  [/^xl\//u, "This is an Excel workbook, not an article. Paste the words that you need."],
  [/^ppt\//u, "This is a PowerPoint presentation, not an article. Paste the words that you need."],
  [/^META-INF\/container\.xml$/u, "This is an e-book (EPUB). Paste the words that you need."],
  [/^content\.xml$/u, `This is an OpenDocument file, as LibreOffice saves it. ${SAVE}`],
  [/^Index\/.*\.iwa$|^index\.(?:xml|zip)$/u, `This is a document of Apple Pages. ${SAVE}`],
  [
    /^word\//u,
    "This Word file is incomplete. Open it in Word, save it again, and import the new file.",
  ],
];

function refusePacked(names: ReadonlySet<string>): Refusal {
  const known = PACKED.find(([pattern]) => [...names].some((name) => pattern.test(name)));
  return refuse(
    "unsupported_type",
    known?.[1] ?? "This is a zip archive. Unpack it, and import the files in it.",
  );
}
