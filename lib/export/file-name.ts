/** Longest name without its extension, in code units and in bytes of UTF-8: file systems allow 255 bytes. */
const LONGEST = 100;
const MAX_BYTES = 200;

/** What Windows, macOS, Linux or a shell will not have in a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must go
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u2028\u2029]+/gu;
/** Signs that cannot be seen and could make one name look like another: direction, width, joiners. */
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/gu;
/** Names of devices on Windows, with any extension
 * (https://learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(?:\..*)?$/iu;

const FALLBACK = "article";

/**
 * A file name made from a headline that every system takes, at most 200 bytes before the extension.
 * `suffix` tells formats with the same extension apart.
 */
export function nameFile(headline: string, extension: string, suffix = ""): string {
  const words = headline.toWellFormed().normalize("NFC").replace(UNSEEN, "");
  const clean = words.replace(FORBIDDEN, " ").replace(/\s+/gu, " ");
  const stem = trimEdges(shorten(trimEdges(clean)));
  const safe = DEVICE.test(stem) ? `_${stem}` : stem;
  return `${safe || FALLBACK}${suffix}.${extension}`;
}

/** Windows drops dots and spaces at the end; a dot in front hides a file, a hyphen reads as an option. */
function trimEdges(name: string): string {
  return name.replace(/^[\s.~-]+|[\s.]+$/gu, "");
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** As many whole characters as there is room for. */
function shorten(name: string): string {
  let kept = "";
  let bytes = 0;
  for (const { segment } of graphemes.segment(name.slice(0, LONGEST * 2))) {
    bytes += Buffer.byteLength(segment);
    if (kept.length + segment.length > LONGEST || bytes > MAX_BYTES) break;
    kept += segment;
  }
  return kept;
}

/** Characters that RFC 8187, 3.2.1 allows as they are (attr-char), of those encodeURIComponent leaves. */
const NOT_ATTR_CHAR = /['()*]/gu;

/**
 * The Content-Disposition that saves a response under this name (RFC 6266): `filename` in ASCII for old
 * programs and, when that is not the whole name, `filename*` in UTF-8 (RFC 8187).
 */
export function contentDisposition(fileName: string): string {
  const ascii = toAscii(fileName);
  const plain = `attachment; filename="${ascii}"`;
  if (ascii === fileName) return plain;
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    NOT_ATTR_CHAR,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${plain}; filename*=UTF-8''${encoded}`;
}

/**
 * The nearest name in ASCII. A per cent sign goes too: some programs decode it. What is safe as it is may
 * become a slash, a dot in front or a device's name by its compatible letters, and so they are looked at
 * once more.
 */
function toAscii(name: string): string {
  const ascii = name
    .normalize("NFKD")
    .replace(FORBIDDEN, "_")
    .replace(/\p{M}/gu, "")
    .replace(/[‘’‚]/gu, "'")
    .replace(/[“”„]/gu, "'")
    .replace(/[‐-―]/gu, "-")
    .replace(/[^ -~]|["\\%]/gu, "_")
    .replace(/^[\s.~-]+/u, "_");
  return DEVICE.test(ascii) ? `_${ascii}` : ascii;
}
