/** What we use of the Web Storage of a browser: https://html.spec.whatwg.org/multipage/webstorage.html */
export type BrowserStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** The names of all entries. */
export function namesIn(storage: BrowserStorage): readonly string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
}
