import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { readComments, readThreads, type Thread, type WordComment } from "./comments.ts";
import { type Numbering, readNumbering } from "./numbering.ts";
import type { Package } from "./package.ts";
import { type CoreProperties, readCoreProperties, readRunningHead } from "./plain-part.ts";
import { findDocument, partsOfType, readRelationships } from "./relationships.ts";
import { NO_STYLES, readStyles, type Styles } from "./styles.ts";

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
  const refusals: Refusal[] = [];
  const sound = <T>(read: T | Refusal, none: T): T => {
    if (!isRefusal(read)) return read;
    refusals.push(read);
    return none;
  };
  const read = <T>(path: string, reader: (bytes: Uint8Array) => T | Refusal, none: T): T => {
    const bytes = file.parts.get(path);
    return bytes && refusals.length === 0 ? sound(reader(bytes), none) : none;
  };
  const first = (type: string) => find(type)[0] ?? "";
  const styles = read(first("styles"), readStyles, NO_STYLES);
  const readLists = (bytes: Uint8Array) => readNumbering(bytes, styles);
  const parts: WordParts = {
    document,
    styles,
    numbering: read<Numbering>(first("numbering"), readLists, () => null),
    comments: read(first("comments"), readComments, new Map<string, WordComment>()),
    threads: read(first("commentsExtended"), readThreads, new Map<string, Thread>()),
    core: read("docProps/core.xml", readCoreProperties, { title: "", language: "" }),
    footnotes: sound(readTextPart(file, first("footnotes")), null),
    endnotes: sound(readTextPart(file, first("endnotes")), null),
    headers: sound(readRunningHeads(file, find("header")), []),
    footers: sound(readRunningHeads(file, find("footer")), []),
  };
  return refusals[0] ?? parts;
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
