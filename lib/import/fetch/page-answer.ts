import type { Refusal } from "#lib/domain/refusal.ts";
import { OR_PASTE, PASTE, refuseAddress } from "./fetch-refusals.ts";

/** A redirect's statuses that lead on to another address (RFC 9110, 15.4). */
const REDIRECTS = [301, 302, 303, 307, 308];
/** A whole page: OK, and OK after a proxy has changed it (RFC 9110, 15.3). A part (206) is none. */
const WHOLE = [200, 203];

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const MEDIA_TYPES = ["text/html", "application/xhtml+xml", "text/plain", WORD];

/** An answer's headers, by their names in small letters. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A header's value; the last where it is there several times, empty where it is not. */
export function headerOf(headers: Headers, name: string): string {
  return [headers[name] ?? ""].flat().at(-1) ?? "";
}

/** Where an answer leads on to, as its `Location` says, or null when it does not. */
export function redirectOf(status: number, headers: Headers): string | null {
  return (REDIRECTS.includes(status) && headerOf(headers, "location")) || null;
}

/** Why an answer with this status is no page, or null when it is one. */
export function refuseStatus(status: number): Refusal | null {
  return WHOLE.includes(status) ? null : refuseAddress(messageFor(status));
}

function messageFor(status: number): string {
  switch (status) {
    case 401:
    case 402:
    case 403:
    case 407:
    case 451:
      return `The publisher does not show this page to everybody (${status}). ${PASTE}`;
    case 404:
    case 410:
      return `The publisher has no page at this address (${status}). Check it, ${OR_PASTE}`;
    case 429:
      return `The publisher wants fewer visits (${status}). Wait some minutes, ${OR_PASTE}`;
    default:
      if (status < 500) return `The publisher's server sent no page (${status}). ${PASTE}`;
      return `The publisher's server has trouble (${status}). Try again later, ${OR_PASTE}`;
  }
}

/** Why a page of this media type (Content-Type, RFC 9110, 8.3) is not taken, or null when it is. */
export function refuseMediaType(contentType: string): Refusal | null {
  const essence = contentType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (MEDIA_TYPES.includes(essence)) return null;
  // Only a well-formed type is repeated: the rest would be a stranger's words on our page.
  const known = /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(essence) ? ` (${essence})` : "";
  return refuseAddress(
    `This is not a page of text${known}. Save it and choose the file, or paste its words.`,
    "unsupported_type",
  );
}
