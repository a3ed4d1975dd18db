/** A lead byte of UTF-8 by its high bits, and how many bytes follow it. Overlong and surrogate forms too. */
function followersOf(lead: number): number {
  if (lead >= 0xc0 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf7 ? 3 : 0;
}

/**
 * What may stand directly behind an accented letter in Windows-1252 and is a byte that follows in UTF-8
 * too: quotation marks, dashes, the ellipsis, daggers, the no-break space, the soft hyphen, small figures.
 * French has `à`, a no-break space and `»` in one.
 */
const BEHIND_LETTERS: ReadonlySet<number> = new Set([
  ...[0x82, 0x84, 0x85, 0x86, 0x87, 0x8b, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9b],
  ...[0xa0, 0xab, 0xad, 0xb2, 0xb3, 0xb4, 0xb7, 0xb9, 0xbb],
]);

/**
 * Whether bytes that are not UTF-8 are Windows-1252 and not damaged UTF-8: no sequence of theirs has the
 * form of UTF-8, or only few have it that mean something in Windows-1252 too.
 */
function isWestern(bytes: Uint8Array): boolean {
  let formed = 0;
  let lone = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const count = followersOf(lead);
    const followers = bytes.subarray(at + 1, at + 1 + count);
    if (count > 0 && followers.length === count && followers.every(isFollower)) {
      if (!followers.every((byte) => BEHIND_LETTERS.has(byte))) return false;
      formed++;
      at += count;
    } else lone++;
  }
  return formed === 0 || lone > formed;
}

function isFollower(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf;
}

/** Control characters, and the five bytes that mean nothing in Windows-1252. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f\u0081\u008d\u008f\u0090\u009d]/u;

/**
 * What quotation marks, apostrophes, dashes and the ellipsis of an old Mac are in Windows-1252: capitals
 * directly behind a small letter, where no word has one.
 */
const MAC = /\p{Ll}[.,!?]?[ÉÐÑÒÓÔÕ](?![\p{Lu}\p{N}])/u;

/**
 * The text of bytes that are not UTF-8 and whose encoding nothing names, as Windows-1252
 * (https://encoding.spec.whatwg.org/#windows-1252); null when they mean control characters there, or are
 * evidently damaged UTF-8 or an old Mac's: they would become other letters in silence.
 */
export function decodeWestern(bytes: Uint8Array): string | null {
  if (!isWestern(bytes)) return null;
  const text = new TextDecoder("windows-1252").decode(bytes);
  return CONTROLS.test(text) || MAC.test(text) ? null : text;
}
