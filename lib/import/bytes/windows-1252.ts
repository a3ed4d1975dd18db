import { decodeBytes } from "#lib/domain/parse.ts";

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

/** The same behind a letter that begins a longer sequence: no mark that opens, but those of a trade name. */
const BEHIND_LONGER: ReadonlySet<number> = new Set([
  ...[...BEHIND_LETTERS].filter((byte) => byte !== 0x82 && byte !== 0x84),
  ...[0x99, 0xa9, 0xae],
]);

/**
 * Whether bytes are UTF-8 up to their last character, of which a part is missing. A letter alone at the
 * end may be Windows-1252 too: nobody can say, so nobody shall guess.
 */
export function isCut(bytes: Uint8Array): boolean {
  const at = bytes.findLastIndex((byte, index) => index < bytes.length - 3 || !isFollower(byte));
  const [lead = 0, ...followers] = bytes.subarray(at);
  if (followersOf(lead) <= followers.length || !followers.every(isFollower)) return false;
  return decodeBytes(bytes.subarray(0, at), "utf-8") !== null;
}

/** Whether bytes are UTF-8 with letters beyond ASCII, up to a last character that is cut. */
export function isCutForSure(bytes: Uint8Array): boolean {
  return bytes.subarray(0, -3).some((byte) => byte >= 0x80) && isCut(bytes);
}

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
    const followers = followersAt(bytes, at + 1, count);
    if (count > 0 && followers.length === count) {
      if (!followers.every((byte) => BEHIND_LETTERS.has(byte))) return false;
      if (isSmallLetter(lead) && !isCapital(bytes[at - 1])) return false;
      formed++;
      at += count;
      continue;
    }
    if (!followers.every((byte) => BEHIND_LONGER.has(byte))) return false;
    lone++;
  }
  return formed === 0 || lone > formed;
}

/** At most so many bytes from there on that follow in UTF-8. */
function followersAt(bytes: Uint8Array, from: number, most: number): Uint8Array {
  const after = bytes.subarray(from, from + most);
  const end = after.findIndex((byte) => !isFollower(byte));
  return end < 0 ? after : after.subarray(0, end);
}

/** Whether it leads what Latin-1 has, in UTF-8; in Windows-1252 it is `Â` or `Ã`, a capital among capitals. */
function isSmallLetter(lead: number): boolean {
  return lead === 0xc2 || lead === 0xc3;
}

function isCapital(byte = 0): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0xc0 && byte <= 0xde);
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
 * What the first half of a letter of Latin-1 in UTF-8 is in Windows-1252: a capital where none can be.
 * Portuguese has `Ã` among capitals, French begins words with `Â`.
 */
const HALF = /Ã\p{Ll}|(?<!\p{Lu})Ã(?!\p{Lu})|\p{Ll}Â/u;

/**
 * The text of bytes that are not UTF-8 and whose encoding nothing names, as Windows-1252
 * (https://encoding.spec.whatwg.org/#windows-1252); null when they mean control characters there, or are
 * evidently damaged UTF-8 or an old Mac's: they would become other letters in silence.
 */
export function decodeWestern(bytes: Uint8Array): string | null {
  if (!isWestern(bytes)) return null;
  const text = new TextDecoder("windows-1252").decode(bytes);
  return [CONTROLS, MAC, HALF].some((sign) => sign.test(text)) ? null : text;
}
