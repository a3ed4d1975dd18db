/** Everything begins with this; then comes whose it is. */
export const DRAFTS = "galley draft";

/** Whose page this is; nobody's once they have signed out of it, and then nothing is kept any more. */
let owner: string | null = "nobody";

/** From here on drafts are this person's: a tab may be signed in to by one after the other. */
export function ownDrafts(person: string | null): void {
  owner = person;
}

const nameOf = (name: string) => `${DRAFTS} ${owner} ${name}`;

/** The words kept under a name, or null. */
export function readDraft(name: string): string | null {
  if (typeof window === "undefined" || owner === null) return null;
  return window.sessionStorage.getItem(nameOf(name));
}

/** Keeps words under a name, where the browser has room for them; null forgets them. */
export function keepDraft(name: string, text: string | null): void {
  if (owner === null) return;
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
