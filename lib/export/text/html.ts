import { escapeHtml } from "#lib/domain/escape-html.ts";
import type { Publication } from "#lib/domain/publication.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import type { RevisionText } from "#lib/domain/revision.ts";
import { type MarkedNotice, noticesByLine } from "../reviewed/marks.ts";
import { joinNotices, marksIn, type PlacedNotices } from "../reviewed/notice-placement.ts";
import { elementsOf, groupBlocks, type PrintedBlock } from "../reviewed/printed.ts";
import { POLICY_TAG, renderInline } from "./html-inline.ts";

const STYLE =
  "body{max-width:38rem;margin:3rem auto;padding:0 1rem;font:1.125rem/1.55 Georgia,serif}" +
  "figure{margin:1.5rem 0}figcaption,.byline,footer,aside{font-size:.9em}" +
  "footer,aside{margin-top:2rem;border-top:1px solid}.notice{border-bottom:1px solid}sup{line-height:0}";

type Facts = Pick<ReviewedArticle["article"], "headline" | "language"> &
  Pick<ReviewedArticle, "publishedAs">;

/**
 * A document of its own with the words, and the notices in their place: aside below the headline, as the
 * last paragraphs, or in a footer; marks in the words lead to their notes, and the notes back.
 */
export function renderHtml(facts: Facts, revision: RevisionText, notices: PlacedNotices): string {
  const noticesOf = noticesByLine(revision.text, marksIn(notices));
  const blocks = groupBlocks(revision).map((group) => {
    const inner = group.map((block) => renderInline(block, revision.formats, noticesOf(block)));
    return { kind: group[0]?.kind ?? "paragraph", written: renderGroup(group[0], inner) } as const;
  });
  return renderDocument(facts, joinNotices(notices, blocks, renderNotices(notices)));
}

function renderNotices({ place, notices }: PlacedNotices): string[] {
  if (notices.length === 0) return [];
  switch (place) {
    case "top":
      return ['<aside class="notice">', ...paragraphs(notices), "</aside>"];
    case "end":
      return ["<footer>", ...paragraphs(notices), "</footer>"];
    case "last_paragraph":
      return paragraphs(notices);
    case "words":
      return ["<aside>", ...notices.map(renderNote), "</aside>"];
    default:
      return place satisfies never;
  }
}

function paragraphs(notices: readonly MarkedNotice[]): string[] {
  return notices.map(({ text }) => `<p>${escapeHtml(text)}</p>`);
}

function renderNote({ number, mark, text }: MarkedNotice): string {
  const back = mark === null ? "" : `<a href="#mark-${number}">${escapeHtml(mark)}</a>`;
  return `<p id="note-${number}">${back}${escapeHtml(text)}</p>`;
}

/** Which revision was published, when and by whom, for whoever finds the page without its desk. */
function renderPublication(publication: Publication): string[] {
  const { revision, at, by, broughtBy } = publication;
  const facts = [
    ["revision", String(revision)],
    ["published", at],
    ["published-by", by.name],
    ["brought-by", broughtBy?.name],
  ] as const;
  return facts
    .filter(([, content]) => content !== undefined)
    .map(
      ([name, content]) => `<meta name="galley-${name}" content="${escapeHtml(content ?? "")}">`,
    );
}

function renderDocument(
  { headline, language, publishedAs }: Facts,
  parts: readonly string[],
): string {
  return [
    "<!doctype html>",
    // BCP 47 has a word for a language that nobody has named.
    `<html lang="${escapeHtml(language ?? "und")}">`,
    "<head>",
    '<meta charset="utf-8">',
    POLICY_TAG,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...(publishedAs ? renderPublication(publishedAs) : []),
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

function renderGroup(block: PrintedBlock | undefined, inner: readonly string[]): string {
  const { name, className, around } = elementsOf(block?.kind ?? "paragraph", 1);
  const tag = className === "" ? name : `${name} class="${className}"`;
  const blocks = inner.map((html) => `<${tag}>${html}</${name}>`);
  if (around === "") return blocks.join("");
  return [`<${around}>`, ...blocks, `</${around}>`].join(around === "figure" ? "" : "\n");
}
