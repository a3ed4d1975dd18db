/** What JSON can say (RFC 8259); a key whose value is `undefined` is left out. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** A node of linked data. */
export type Node = { readonly [key: string]: Json | undefined };

/**
 * A document of linked data as JSON that also stands safely in `<script type="application/ld+json">`:
 * what could end the element or begin another one is written as an escape (JSON-LD 1.1, 7.3).
 */
export function writeJsonLd(document: Node): string {
  return `${JSON.stringify(document, null, 2).replace(UNSAFE, escapeSign)}\n`;
}

const UNSAFE = /[<>&\u2028\u2029]/gu;

/** In JSON these signs stand in strings only, where an escape means the same. */
function escapeSign(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** An identifier of ours as an IRI (RFC 9562, 4). */
export function iriOf(id: string): string {
  return `urn:uuid:${id}`;
}
