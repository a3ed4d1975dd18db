import type { BrowserStorage } from "./storage.ts";

/** A browser's storage in memory, with room for so many entries; for tests. */
export function storageWith({ room = 100 } = {}): BrowserStorage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index: number) => [...entries.keys()][index] ?? null,
    getItem: (name: string) => entries.get(name) ?? null,
    setItem(name: string, text: string) {
      if (entries.size >= room) throw new RangeError("QuotaExceededError");
      entries.set(name, text);
    },
    removeItem: (name: string) => void entries.delete(name),
  };
}
