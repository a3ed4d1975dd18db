import { type Refusal, refuse } from "#lib/domain/refusal.ts";

/** How far a page's declaration of its encoding may stand from its start, in bytes. */
const PRESCAN = 4_096;

/**
 * The text of a page's bytes. Its encoding is told, in this order, by a byte order mark, by the media
 * type's `charset`, by its own `<meta>` (https://html.spec.whatwg.org/multipage/parsing.html#encoding-sniffing-algorithm),
 * else it is UTF-8, or Windows-1252 when it is not UTF-8. Refuses `unsupported_type` when the bytes are
 * not of that encoding: nothing is replaced in silence.
 */
export function decodeHtml(bytes: Uint8Array, mediaType?: string): string | Refusal {
  const text = decodeMarked(bytes) ?? decodeDeclared(bytes, mediaType) ?? decodeGuessed(bytes);
  return (
    text ??
    refuse(
      "unsupported_type",
      "The page’s letters are not in the encoding that it names. Save it as UTF-8, or paste its words.",
    )
  );
}

function decodeMarked(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes, "utf-8");
  if (first === 0xff && second === 0xfe) return decode(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decode(bytes, "utf-16be");
  return null;
}

function decodeDeclared(bytes: Uint8Array, mediaType: string | undefined): string | null {
  const sent = /;\s*charset\s*=\s*["']?([^\s;"']+)/iu.exec(mediaType ?? "")?.[1];
  if (sent) return decode(bytes, sent);
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN));
  const named = /<(?:meta|\?xml)\b[^>]{0,500}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/iu.exec(
    start,
  )?.[1];
  if (!named) return null;
  // A page that says UTF-16 in ASCII letters is not; and what is UTF-8 was saved so by a browser.
  if (/^utf-?16|^x-user-defined$/iu.test(named)) return decode(bytes, "utf-8");
  return decode(bytes, "utf-8") ?? decode(bytes, named);
}

function decodeGuessed(bytes: Uint8Array): string | null {
  return decode(bytes, "utf-8") ?? decodeWestern(bytes);
}

/** Windows-1252, unless the bytes mean control characters there. */
function decodeWestern(bytes: Uint8Array): string | null {
  const text = decode(bytes, "windows-1252");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
  return text === null || /[\u0000-\u0008\u000e-\u001f\u0081\u008d\u008f\u0090\u009d]/u.test(text)
    ? null
    : text;
}

/** Null when the bytes are not of that encoding, or nobody knows it. */
function decode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    // TypeError: not of that encoding. RangeError: no such label.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}
