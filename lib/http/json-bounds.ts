/** How much JSON (RFC 8259) may hold, seen while its bytes come in: nothing is made of them before. */

export interface JsonBounds {
  /** Lists and objects in one another. */
  readonly depth: number;
  /** Fields of objects, in all. */
  readonly keys: number;
  /** Commas and opening brackets: no less than half of the values. */
  readonly values: number;
}

/** Which bound was passed. */
export type JsonExcess = keyof JsonBounds;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * Looks at the bytes of a JSON text piece by piece; answers the bound that is passed, or null as long as
 * none is. Whether it is JSON at all, its parser says. No byte of a character beyond ASCII is a sign of
 * JSON (RFC 3629, 3), so pieces may end anywhere.
 */
export function watchJson(bounds: JsonBounds): (piece: Uint8Array) => JsonExcess | null {
  let depth = 0;
  let keys = 0;
  let values = 0;
  let isInString = false;
  let isEscaped = false;
  return (piece) => {
    for (const byte of piece) {
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) isInString = false;
        continue;
      }
      switch (byte) {
        case QUOTE:
          isInString = true;
          break;
        case OPEN_LIST:
        case OPEN_OBJECT:
          depth++;
          values++;
          break;
        case CLOSE_LIST:
        case CLOSE_OBJECT:
          depth--;
          break;
        case COMMA:
          values++;
          break;
        case COLON:
          keys++;
          break;
        default:
          continue;
      }
      if (depth > bounds.depth) return "depth";
      if (keys > bounds.keys) return "keys";
      if (values > bounds.values) return "values";
    }
    return null;
  };
}
