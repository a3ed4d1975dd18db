import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";

/** Most files in a package. Word's own seldom have more than fifty. */
export const MAX_ENTRIES = 1_000;

/** Most bytes that come out of all the parts that are read. */
export const MAX_INFLATED = 25 * 1_048_576;

/** Most bytes that may come out for one that went in. */
export const MAX_RATIO = 100;

/**
 * Below this the ratio says nothing: the XML of a nearly empty part repeats itself so much that
 * Word's own files pass 100:1 there.
 */
const RATIO_FROM = 1_048_576;

/** The parts of a document that words, changes and comments are in, and what tells them apart. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/[^/]+\.rels|[^/]+\.xml))$/u;

/** An open package: the names of all its files, and the bytes of those that were read. */
export interface Package {
  readonly names: ReadonlySet<string>;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** Whether the bytes begin as a zip file does (APPNOTE 4.3.6); an empty one has its end record only. */
export function isZip(bytes: Uint8Array): boolean {
  const [p, k, third, fourth] = bytes;
  if (p !== 0x50 || k !== 0x4b) return false;
  return (third === 3 && fourth === 4) || (third === 5 && fourth === 6);
}

/**
 * Reads the parts of an Office Open XML package (ECMA-376-2) that hold words. Pictures, macros and
 * embedded files are never opened, and nothing is believed of what the package says about sizes.
 * Refuses `invalid` for a damaged or dishonest zip, and `too_large` above `MAX_ENTRIES`,
 * `MAX_INFLATED` or `MAX_RATIO`.
 */
export async function openPackage(bytes: Uint8Array): Promise<Package | Refusal> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return await readEntries(await fromBufferPromise(buffer));
  } catch (error) {
    // What yauzl and zlib throw for bytes that are no sound zip; these two would be bugs of ours.
    if (error instanceof TypeError || error instanceof RangeError) throw error;
    return DAMAGED;
  }
}

const DAMAGED = refuse(
  "invalid",
  "The file is damaged or incomplete. Open it in Word, save it again, and import the new file.",
);
const PROTECTED = refuse(
  "unsupported_type",
  "The file is encrypted. Save a copy without a password and import that.",
);
const SAVE_SMALLER =
  "Open it in Word, copy the article’s words into a new document, and import that.";
const TOO_LARGE = refuse(
  "too_large",
  `Unpacked, the file is larger than ${MAX_INFLATED / 1_048_576} MiB. ${SAVE_SMALLER}`,
);
const TOO_DENSE = refuse(
  "too_large",
  `The file unpacks to more than ${MAX_RATIO} times its size, as no article does. ${SAVE_SMALLER}`,
);

async function readEntries(zip: ZipFile): Promise<Package | Refusal> {
  if (zip.entryCount > MAX_ENTRIES) {
    const max = MAX_ENTRIES.toLocaleString("en");
    return refuse("too_large", `The file packs more than ${max} files. ${SAVE_SMALLER}`);
  }
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  // Readers differ in which of two parts of one name they show; names are equal without regard to case.
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()));
  if (names.size < entries.length) return DAMAGED;
  const parts = new Map<string, Uint8Array>();
  // Of all parts together, counted while they come out.
  const count = { inflated: 0 };
  for (const entry of entries) {
    if (entry.isEncrypted()) return PROTECTED;
    if (!WANTED.test(entry.fileName)) continue;
    if (!entry.canDecodeFileData()) return DAMAGED;
    const part = await inflate(await zip.openReadStreamPromise(entry), entry, count);
    if (isRefusal(part)) return part;
    parts.set(entry.fileName, part);
  }
  return { names: new Set(entries.map(({ fileName }) => fileName)), parts };
}

async function inflate(
  stream: Readable,
  entry: Entry,
  count: { inflated: number },
): Promise<Buffer | Refusal> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError("A stream of a zip file gives bytes.");
    chunks.push(chunk);
    size += chunk.length;
    count.inflated += chunk.length;
    if (count.inflated > MAX_INFLATED) return TOO_LARGE;
    if (size > RATIO_FROM && size > entry.compressedSize * MAX_RATIO) return TOO_DENSE;
  }
  return Buffer.concat(chunks);
}
