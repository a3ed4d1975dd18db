/** What we use of the Web Storage of a browser: https://html.spec.whatwg.org/multipage/webstorage.html */
export type BrowserStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** The names of all entries. */
export function namesIn(storage: BrowserStorage): readonly string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
}

/** JSON as it was kept; null for what is none: it was cut off, or is somebody else's, and no page may fail. */
export function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
