import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import type { RevisionText } from "#lib/domain/revision.ts";
import { escapeHtml, renderInline } from "./html-inline.ts";
import type { MarkedNote } from "./marks.ts";
import { groupBlocks, type PrintedBlock } from "./printed.ts";
import type { ToldNote } from "./told.ts";

const STYLE =
  "body{max-width:38rem;margin:3rem auto;padding:0 1rem;font:1.125rem/1.55 Georgia,serif}" +
  "figure{margin:1.5rem 0}figcaption,.byline,footer,aside{font-size:.9em}" +
  "footer,aside{margin-top:2rem;border-top:1px solid}sup{line-height:0}";

type Facts = Pick<ReviewedArticle["article"], "headline" | "language">;

/** A document of its own with the words and, in a footer, the notices. */
export function renderHtml(
  facts: Facts,
  revision: RevisionText,
  told: readonly ToldNote[],
): string {
  const notices = told.map((note) => `<p>${escapeHtml(note.text)}</p>`);
  const footer = notices.length > 0 ? ["<footer>", ...notices, "</footer>"] : [];
  return renderDocument(facts, [...renderBlocks(revision, []), ...footer]);
}

/** The same with marks that lead to the notes, and each note's mark leading back. */
export function renderMarkedHtml(
  facts: Facts,
  revision: RevisionText,
  notes: readonly MarkedNote[],
): string {
  const paragraphs = notes.map(({ number, mark, text }) => {
    const back = mark === null ? "" : `<a href="#mark-${number}">${escapeHtml(mark)}</a>`;
    return `<p id="note-${number}">${back}${escapeHtml(text)}</p>`;
  });
  const aside = paragraphs.length > 0 ? ["<aside>", ...paragraphs, "</aside>"] : [];
  return renderDocument(facts, [...renderBlocks(revision, notes), ...aside]);
}

function renderDocument({ headline, language }: Facts, parts: readonly string[]): string {
  return [
    "<!doctype html>",
    // BCP 47 has a word for a language that nobody has named.
    `<html lang="${escapeHtml(language ?? "und")}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(headline)}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    "<article>",
    ...parts,
    "</article>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function renderBlocks(revision: RevisionText, notes: readonly MarkedNote[]): string[] {
  return groupBlocks(revision).map((group) => {
    const inner = group.map((block) => renderInline(block, revision.formats, notes));
    return renderGroup(group[0], inner);
  });
}

function renderGroup(block: PrintedBlock | undefined, inner: readonly string[]): string {
  const kind = block?.kind ?? "paragraph";
  const words = inner.join("");
  switch (kind) {
    case "headline":
      return `<h1>${words}</h1>`;
    case "standfirst":
      return `<p class="standfirst">${words}</p>`;
    case "byline":
      return `<p class="byline">${words}</p>`;
    case "heading":
      return `<h2>${words}</h2>`;
    case "subheading":
      return `<h3>${words}</h3>`;
    case "paragraph":
      return `<p>${words}</p>`;
    case "list_item":
      return wrapEach("ul", "li", inner);
    case "numbered_item":
      return wrapEach("ol", "li", inner);
    case "quotation":
      return wrapEach("blockquote", "p", inner);
    case "caption":
      return `<figure><figcaption>${words}</figcaption></figure>`;
    default:
      return kind satisfies never;
  }
}

function wrapEach(outer: string, each: string, inner: readonly string[]): string {
  const lines = inner.map((words) => `<${each}>${words}</${each}>`);
  return [`<${outer}>`, ...lines, `</${outer}>`].join("\n");
}
