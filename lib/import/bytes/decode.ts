import { decodeBytes } from "#lib/domain/parse.ts";
import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import { LONGEST_TEXT } from "#lib/domain/requests.ts";
import { isBlank } from "../lines/lines.ts";
import { refuseJson } from "./refuse-json.ts";
import { refuseUnsupportedType } from "./refused-file-types.ts";
import { decodeWestern, isCut } from "./windows-1252.ts";

/** Controls that no text has. Tab and what ends a line (see `splitLines`) are layout. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu;

/** More than one control character in this many characters is not a text. */
const CHARACTERS_PER_CONTROL = 100;

/**
 * The text of a plain text file: UTF-8 (its byte order mark dropped), UTF-16 with a byte order mark,
 * or Windows-1252 when the bytes are not UTF-8 and evidently that (see `decodeWestern`). Refuses
 * `unsupported_type` for JSON and anything else and, with `checkText`, `invalid` for a text that cannot be
 * worked on.
 */
export function decodeText(bytes: Uint8Array): string | Refusal {
  if (bytes.length === 0) return refuse("invalid", "The file is empty. Choose another one.");
  const known = refuseUnsupportedType(bytes);
  if (known) return known;
  const text = decodeFile(bytes);
  if (text === null) return isCut(bytes) ? CUT : NO_TEXT;
  return refuseBinary(text) ?? refuseJson(text) ?? checkText(text);
}

const NO_TEXT = refuse(
  "unsupported_type",
  "This file is not text that can be read. Save it as plain text in UTF-8, or paste its words.",
);

/** The refusal (`unsupported_type`) of text of which the end is missing. */
export const CUT = refuse(
  "unsupported_type",
  "The file breaks off inside a character: a part of it is missing. Copy or save it again, as UTF-8, or paste its words.",
);

/** A refusal (`unsupported_type`) of what is no text, by its control characters; null for text. */
export function refuseBinary(text: string): Refusal | null {
  return isMostlyControls(text) ? NO_TEXT : null;
}

/**
 * A text that can be worked on, its byte order mark dropped. Refuses `invalid` for one in which nothing
 * can be seen (see `isBlank`), for NUL characters and for half characters (lone surrogates), which are
 * never replaced in silence, and `too_large` above `LONGEST_TEXT` code units.
 */
export function checkText(text: string): string | Refusal {
  const words = text.startsWith("\ufeff") ? text.slice(1) : text;
  if (isBlank(words)) return refuse("invalid", "There are no words in it. Paste some text.");
  if (words.length > LONGEST_TEXT) {
    const max = LONGEST_TEXT.toLocaleString("en");
    return refuse("too_large", `The text is longer than ${max} characters. Import it in parts.`);
  }
  if (words.includes("\0") || !words.isWellFormed()) {
    return refuse(
      "invalid",
      "The text holds characters that are broken or not text. Copy it again from its source.",
    );
  }
  return words;
}

/**
 * The encoding that a byte order mark names (https://encoding.spec.whatwg.org/#bom-sniff); null
 * without one.
 */
export function encodingMarked([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

function decodeFile(bytes: Uint8Array): string | null {
  const marked = encodingMarked(bytes);
  if (marked !== null) return decodeBytes(bytes, marked);
  return decodeBytes(bytes, "utf-8") ?? (isCut(bytes) ? null : decodeWestern(bytes));
}

function isMostlyControls(text: string): boolean {
  if (text.includes("\0")) return true;
  const controls = text.match(CONTROLS)?.length ?? 0;
  return controls * CHARACTERS_PER_CONTROL > text.length;
}
