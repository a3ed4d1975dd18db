import { decodeBytes } from "#lib/domain/parse.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import { CUT, encodingMarked, refuseBinary } from "../bytes/decode.ts";
import { decodeWestern, isCut, isCutForSure } from "../bytes/windows-1252.ts";

/** How far a page's declaration of its encoding may stand from its start, in bytes. */
const PRESCAN = 4_096;

/**
 * The text of a page's bytes. Its encoding is told, in this order, by a byte order mark, by the media
 * type's `charset`, by its own `<meta>` (https://html.spec.whatwg.org/multipage/parsing.html#encoding-sniffing-algorithm),
 * else it is UTF-8, or Windows-1252 when it is evidently that (see `decodeWestern`). Refuses
 * `unsupported_type` when the bytes are not of that encoding: nothing is replaced in silence.
 */
export function decodeHtml(bytes: Uint8Array, mediaType?: string): string | Refusal {
  const html = decodePage(bytes, mediaType);
  if (html !== null) return refuseBinary(html) ?? html;
  if (isCut(bytes)) return CUT;
  return refuse(
    "unsupported_type",
    "The page’s letters are not in the encoding that it names. Save it as UTF-8, or paste its words.",
  );
}

function decodePage(bytes: Uint8Array, mediaType: string | undefined): string | null {
  const told = encodingMarked(bytes) ?? encodingSent(mediaType);
  if (told !== null) return decodeBytes(bytes, told);
  // What is UTF-8 was saved so by a browser, whatever the page says.
  return decodeBytes(bytes, "utf-8") ?? decodeNamed(bytes, encodingNamed(bytes));
}

function decodeNamed(bytes: Uint8Array, named: string | null): string | null {
  if (named === null) return isCut(bytes) ? null : decodeWestern(bytes);
  return isCutForSure(bytes) ? null : decodeBytes(bytes, named);
}

function encodingSent(mediaType = ""): string | null {
  return knownEncoding(/;\s*charset\s*=\s*["']?([^\s;"']+)/iu.exec(mediaType)?.[1]);
}

function encodingNamed(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN));
  const named = /<(?:meta|\?xml)\b[^>]{0,500}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/iu.exec(
    start,
  )?.[1];
  // A page that says UTF-16 in ASCII letters is not.
  return /^utf-?16|^x-user-defined$/iu.test(named ?? "") ? "utf-8" : knownEncoding(named);
}

/** Its name (https://encoding.spec.whatwg.org/#names-and-labels); null when nobody knows it. */
function knownEncoding(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
