/** What we use of the Web Storage of a browser: https://html.spec.whatwg.org/multipage/webstorage.html */
export type BrowserStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** The names of all entries. */
export function namesIn(storage: BrowserStorage): readonly string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
}

/** Keeps a text where there is room for it; whether there was: a browser's storage may be full or off. */
export function tryKeep(
  storage: Pick<BrowserStorage, "setItem">,
  name: string,
  text: string,
): boolean {
  try {
    storage.setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
