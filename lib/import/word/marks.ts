import type { Attribution } from "#lib/domain/attribution.ts";

/**
 * What `mammoth` does not carry through, each at its place between the words. A mark takes up no room:
 * it travels as a bookmark, of which mammoth makes an empty `<a id="…">`.
 */
export type Mark =
  | {
      readonly kind: "change-start";
      readonly change: Tracked;
      readonly by: Attribution;
      /** The name of the move of which it is one half; null where nothing was moved. */
      readonly move: string | null;
    }
  | { readonly kind: "change-end" }
  /** The end of the paragraph in which it stands was put in, or taken out. */
  | { readonly kind: "paragraph-end"; readonly change: Tracked; readonly by: Attribution }
  /** The end of the paragraph in which it stands is none: the text goes on in the next one. */
  | { readonly kind: "paragraph-joined" }
  | { readonly kind: "comment-start"; readonly id: string }
  | { readonly kind: "comment-end"; readonly id: string }
  | { readonly kind: "comment-reference"; readonly id: string }
  /** The next reference to a note has a mark of the author's own, which is among the words. */
  | { readonly kind: "own-note-mark" }
  | { readonly kind: "picture"; readonly description: string }
  /** Words that the file hides. */
  | { readonly kind: "hidden"; readonly text: string };

/** What was tracked; a move is a deletion at one place and an insertion at another. */
export type Tracked = "insert" | "delete";

const PREFIX = "galley-mark-";

/** The bookmark of the mark with this number. */
export function markXml(index: number): string {
  return `<w:bookmarkStart w:id="${index}" w:name="${PREFIX}${index}"/>`;
}

/** The mark that an `<a id="…">` stands for; null when the id is none of `markXml`. */
export function markOf(marks: readonly Mark[], id: string): Mark | null {
  return id.startsWith(PREFIX) ? (marks[Number(id.slice(PREFIX.length))] ?? null) : null;
}
