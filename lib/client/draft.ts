const nameOf = (name: string) => `galley draft ${name}`;

/** The words kept under a name, or null. */
export function readDraft(name: string): string | null {
  if (typeof window === "undefined") return null;
  return window.sessionStorage.getItem(nameOf(name));
}

/** Keeps words under a name, where the browser has room for them; null forgets them. */
export function keepDraft(name: string, text: string | null): void {
  if (text === null) {
    window.sessionStorage.removeItem(nameOf(name));
    return;
  }
  try {
    window.sessionStorage.setItem(nameOf(name), text);
  } catch {
    // Its storage is full. The words stand in the field still, and saving them must go on.
  }
}
