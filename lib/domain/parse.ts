/** Reads what anybody may have sent or kept: what is broken has no value, and nothing is thrown. */

/** The value of a JSON text (RFC 8259); undefined for what is none. */
export function parseJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Words without the percent-encoding of addresses (RFC 3986, 2.1); null where that is broken. */
export function decodePercent(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** The text of bytes; null when they are not of this encoding. Throws RangeError for an unknown one. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
