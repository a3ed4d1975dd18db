// biome-ignore-all lint/suspicious/noControlCharactersInRegex: files begin with them
import { type Refusal, refuse } from "#lib/domain/refusal.ts";

const PASTE = "Open it in the program it was made with and paste its text here.";
const SAVE =
  "Open it in a word processor, save it as a Word document (.docx) and import that, or paste its text here.";
const UNPACK = "Unpack it and import the article’s own file, or paste its text here.";
const SAVE_PAGE =
  "Open it in a browser, save the page as “HTML only” and import that, or paste its text here.";

/** What is known of a sort of files: how they begin, read as Latin-1, what they are, what to do. */
type Known = readonly [start: RegExp, name: string, next: string];

/** Files of bytes. Each begins exactly so. */
const BINARY: readonly Known[] = [
  [/^PK(?:\u0003\u0004|\u0005\u0006|\u0007\u0008)/, "a packed file", UNPACK],
  [
    /^(?:\u001f\u008b|7z\u00bc\u00af'\u001c|Rar!\u001a\u0007|BZh[1-9]1AY&SY|\u00fd7zXZ\0|\u0028\u00b5\u002f\u00fd)/,
    "a packed file",
    UNPACK,
  ],
  [/^\u00d0\u00cf\u0011\u00e0/, "an old Office document (such as .doc)", SAVE],
  [/^\u00ffWPC/, "a WordPerfect document", SAVE],
  [
    /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8[79]a|RIFF.{4}WEBP|II\*\0|MM\0\*|BM.{4}\0\0\0\0)/s,
    "a picture",
    PASTE,
  ],
  [/^\0\0..ftyp/s, "a picture, sound or film", PASTE],
  [
    /^(?:ID3[\u0002-\u0004]|OggS|fLaC\0|RIFF.{4}(?:WAVE|AVI )|\u001aE\u00df\u00a3|\u00ff[\u00f2\u00f3\u00fa\u00fb])/s,
    "a sound or film",
    PASTE,
  ],
  [
    /^(?:MZ.[\0-\u0008]|\u007fELF|\0asm|[\u00ce\u00cf]\u00fa\u00ed\u00fe|\u00ca\u00fe\u00ba\u00be)/s,
    "a program",
    PASTE,
  ],
  [/^SQLite format 3\0/, "a database", PASTE],
  [/^bplist0/, "a web archive", SAVE_PAGE],
];

/** Files that look like text. A byte order mark and white space may stand before. */
const WRITTEN: readonly Known[] = [
  [/^%PDF-\d/, "a PDF", PASTE],
  [/^\{\\rtf/, "a rich text (RTF) document", SAVE],
  [/^%!PS\b/, "a PostScript file", PASTE],
  [
    /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}?Content-Type:\s*multipart\/related\b/i,
    "a web archive (MHTML)",
    SAVE_PAGE,
  ],
];

/** The name of the first element of what says that it is XML, or is a sort of XML that is no page. */
const XML = /^(?:<\?xml\b|<(?:svg|rss|feed|plist)[\s>])/i;
const FIRST_ELEMENT =
  /^(?:<\?(?:(?!\?>).)*\?>|<!--(?:(?!-->).)*-->|<!doctype[^>[]*(?:\[[^\]]*\]\s*)?>|\s)*<([\w.:-]+)/is;

/** How much of a file is looked at, in bytes. */
const REACH = 4_096;

/** The part of an old Office file that holds a document with a password ([MS-OFFCRYPTO], 2.3.4.4). */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

/**
 * A refusal (`unsupported_type`) by name of what these bytes evidently are, whatever they are called:
 * PDF, RTF, pictures, programs and the like, which people take for text. Null for what may be text.
 */
export function refuseUnsupportedType(bytes: Uint8Array): Refusal | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, REACH));
  // The decoder of that name is the one of Windows-1252: the bytes themselves are compared.
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString(
    "latin1",
  );
  const known = find(BINARY, raw) ?? find(WRITTEN, written(start)) ?? findXml(written(start));
  if (known === null) return null;
  const [, name, next] = known;
  return name.startsWith("an old Office") && hasPassword(bytes)
    ? refuse(
        "unsupported_type",
        "This document has a password. Open it, save a copy without the password, and import that.",
      )
    : refuse("unsupported_type", `This is ${name}, not a text file. ${next}`);
}

function find(sorts: readonly Known[], start: string): Known | null {
  return sorts.find(([beginning]) => beginning.test(start)) ?? null;
}

function written(start: string): string {
  return start.replace(/^(?:ï»¿)?\s*/u, "");
}

function findXml(start: string): Known | null {
  if (!XML.test(start)) return null;
  const name = FIRST_ELEMENT.exec(start)?.[1]?.toLowerCase() ?? "";
  if (name === "svg") return [XML, "a picture (SVG)", PASTE];
  return /^(?:html|head|body)?$/.test(name) ? null : [XML, `XML (“${name}”), for programs`, PASTE];
}

function hasPassword(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED);
}
