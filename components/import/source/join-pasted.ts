import type { SourceText } from "#lib/client/import/import-draft.ts";

/** Words of the clipboard, with the formatting that came along. */
export type PastedContent = Pick<SourceText, "text" | "html">;

/** Reads HTML into a document of its own, in which nothing runs and nothing is fetched. */
type Parse = (html: string) => Document;

/** One piece and another behind it, as when the headline is pasted first and the body next. */
export function joinPasted(first: PastedContent, next: PastedContent, parse: Parse): PastedContent {
  const pieces = [first, next].filter(({ text, html }) => html !== null || text.trim() !== "");
  return {
    text: pieces.map(({ text }) => text.trim()).join("\n\n"),
    html: pieces.map((piece) => asPiece(piece, parse)).join(""),
  };
}

/** Wraps a piece in a box, so that the words of two pieces never run together in one line. */
function asPiece({ text, html }: PastedContent, parse: Parse): string {
  if (html === null)
    return text
      .split(/\n\s*\n/u)
      .map(asParagraph)
      .join("");
  const page = parse(html);
  // A word processor says in its style sheet what its paragraphs are; a title is none of the words.
  const styles = [...page.head.querySelectorAll("style")].map(({ outerHTML }) => outerHTML);
  return `<div>${styles.join("")}${page.body.innerHTML}</div>`;
}

function asParagraph(words: string): string {
  const escaped = words.trim().replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return escaped === "" ? "" : `<p>${escaped.replaceAll("\n", "<br>")}</p>`;
}
