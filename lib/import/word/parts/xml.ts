import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";
import { decodeBytes } from "#lib/domain/parse.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";

/**
 * Deepest nesting that is read, in elements. Word's own files, tables in tables and all, stay under
 * 60.
 */
const DEEPEST = 200;

/** An element's start, under the names of `PREFIXES` whatever prefixes the part itself uses. */
export interface XmlElement {
  readonly name: string;
  /** The value of an attribute, as `w:val`; undefined when there is none. */
  readonly get: (attribute: string) => string | undefined;
}

/** What is called for each part of some XML, in the order in which it stands there. */
export interface XmlHandlers {
  readonly open: (element: XmlElement) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** The namespaces that are read, ECMA-376's transitional ones and ISO/IEC 29500's strict ones. */
const PREFIXES: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
  "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
  "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
  "http://purl.oclc.org/ooxml/drawingml/picture": "pic",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://www.w3.org/XML/1998/namespace": "xml",
};

const DAMAGED = refuse(
  "invalid",
  "The words in the file are damaged (its XML is broken). Open it in Word, save it again, and import the new file.",
);
const DECLARES = refuse(
  "invalid",
  "The file declares XML entities, which no word processor writes. Copy its words into a new document.",
);
const TOO_DEEP = refuse(
  "invalid",
  "Parts of the file are nested too deeply to be an article. Copy its words into a new document.",
);

/**
 * How much is parsed before a refusal is noticed, in code units: little, since what a name stands for is
 * looked up through all open elements.
 */
const STEP = 4_096;

/**
 * Reads one XML part of a package, calling the handlers as it goes; null when it was read to its end.
 * Refuses `invalid` for a part that is not well-formed UTF-8 or UTF-16, that has a document type (so
 * that no entity is ever expanded: ECMA-376-2, 8.1.1), or that is nested deeper than any document.
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): Refusal | null {
  const xml = decode(bytes);
  if (xml === null) return DAMAGED;
  if (/<!(?:doctype|entity)/iu.test(xml)) return DECLARES;
  return parseXml(xml, handlers);
}

function parseXml(xml: string, handlers: XmlHandlers): Refusal | null {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let stop: Refusal | null = null;
  let depth = 0;
  parser.on("error", () => {
    stop ??= DAMAGED;
  });
  parser.on("opentag", (tag) => {
    depth++;
    if (depth > DEEPEST) stop ??= TOO_DEEP;
    if (stop === null) handlers.open(elementOf(tag));
  });
  parser.on("closetag", (tag) => {
    depth--;
    if (stop === null) handlers.close?.(nameOf(tag.uri, tag.local));
  });
  for (const name of ["text", "cdata"] as const) {
    parser.on(name, (text) => {
      if (stop === null) handlers.text?.(text);
    });
  }
  for (let at = 0; at < xml.length && stop === null; at += STEP) {
    parser.write(xml.slice(at, at + STEP));
  }
  if (stop === null) parser.close();
  return stop;
}

function elementOf({ uri, local, attributes }: SaxesTagNS): XmlElement {
  const get = (wanted: string) => {
    // To join names costs more than to compare their ends, and most are others.
    const isWanted = ({ uri, local }: SaxesAttributeNS) =>
      wanted.endsWith(local) && nameOf(uri, local) === wanted;
    return Object.values(attributes).findLast(isWanted)?.value;
  };
  return { name: nameOf(uri, local), get };
}

function nameOf(uri: string, local: string): string {
  if (uri === "") return local;
  const prefix = Object.hasOwn(PREFIXES, uri) ? PREFIXES[uri] : "?";
  return `${prefix}:${local}`;
}

/** UTF-8 or UTF-16, as the byte order mark says, and nothing else, whatever the part declares. */
function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  const encoding = isLittle ? "utf-16le" : "utf-8";
  const xml = decodeBytes(bytes, isBig ? "utf-16be" : encoding);
  if (xml === null) return null;
  const declared = /^<\?xml[^>]{0,100}\sencoding\s*=\s*["']([^"']+)/u.exec(xml)?.[1] ?? "utf-8";
  return /^(?:utf-?8|utf-?16(?:le|be)?|us-ascii)$/iu.test(declared) ? xml : null;
}
