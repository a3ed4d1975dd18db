import type { Token } from "markdown-it";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { readArticle } from "../article/article.ts";
import { checkText } from "../bytes/decode.ts";
import { type SourceLine, splitLines } from "../lines/lines.ts";
import { warnIf, warnOfDroppedLinks, warnOfRows, warnOfStruck } from "../lines/warnings.ts";
import { readMarkdownLines } from "./block-lines.ts";
import { type FootnoteMarks, markFootnotes } from "./footnotes.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import type { Seen } from "./inline.ts";
import { type ParsedMarkdown, parseMarkdown } from "./parser.ts";

/**
 * Reads Markdown (CommonMark 0.31, GitHub's tables, footnotes, front matter) as an article. Pictures
 * are never fetched: their descriptions become captions. Links to anything but web pages and e-mail
 * addresses are dropped, their words kept. Footnotes that are editor's notes become notes on the words
 * before their marks; others stay in the text with marks as a page shows them: `¹`. Refuses what `checkText`
 * refuses, and `invalid` what is nested too deeply or names characters that do not exist.
 */
export function importMarkdown(
  markdown: string,
  { fileName }: { readonly fileName?: string } = {},
): ImportedArticle | Refusal {
  const sound = checkText(markdown);
  if (isRefusal(sound)) return sound;
  const front = readFrontMatter(sound);
  const body = (front?.body ?? sound).replace(UNDER_FOOTNOTE, "$&\n");
  const parsed = parseMarkdown(body);
  if (!parsed) {
    return refuse(
      "invalid",
      "Lists or quotations stand too deep inside each other. Take some of the signs before their lines away and import it again.",
    );
  }
  const seen = createSeen(markFootnotes(parsed.tokens, body));
  const headline = findHeadline(parsed, front?.title ?? null);
  const source = body.split(/\r\n|[\n\r]/u);
  const words = readMarkdownLines({ ...parsed, source, headline, seen });
  if (seen.broken[0] !== undefined) {
    // The parser puts U+FFFD in its place: that would change the words in silence.
    return refuse(
      "invalid",
      `The text names a character that does not exist: ${seen.broken[0]}. Write the right one there and import it again.`,
    );
  }
  const lines = front ? addFrontLines(front, words) : words;
  if (!lines.some(({ reason }) => reason === null)) {
    return refuse("invalid", "There are no words in it. Paste some text.");
  }
  const checked = checkText(lines.map(({ text }) => text).join("\n"));
  if (isRefusal(checked)) return checked;
  const { headline: _, ...facts } = front?.facts ?? {};
  return readArticle({ lines, facts, fileName, warnings: warningsOf(seen) });
}

/**
 * A footnote of one line with the definition of a link right under it, which most programs do not take for
 * more of the footnote's words.
 */
const UNDER_FOOTNOTE =
  /^\[\^[^\]\s]{1,100}\]:[^\n]{0,2000}\n(?=\[(?!\^)[^\]\n]{1,100}\]:[ \t]*\S)/gmu;

function createSeen(marks: FootnoteMarks): Seen {
  return {
    dropped: [],
    labels: new Set(),
    broken: [],
    rows: 0,
    struck: 0,
    hasTags: false,
    hasChanges: false,
    marks,
  };
}

/**
 * The first heading if it opens the text; else the only one of the first level, unless the front matter
 * has a title.
 */
function findHeadline({ tokens }: ParsedMarkdown, title: string | null): Token | null {
  const tops = tokens.filter(({ type, tag, level }) => {
    return type === "heading_open" && tag === "h1" && level === 0;
  });
  const [top] = tops;
  if (!top) return null;
  const before = tokens.slice(0, tokens.indexOf(top));
  const isFirst = before.every(({ type }) => type === "hr" || type === "reference_definition");
  const isOnly = tops.length === 1;
  return isFirst || (isOnly && title === null) ? top : null;
}

/** The text's own lines with those that the front matter adds. */
function addFrontLines(front: FrontMatter, words: readonly SourceLine[]): readonly SourceLine[] {
  const known = new Set(words.map(({ text }) => text));
  const line = (text: string | null, kind: SourceLine["kind"], reason: string | null) => {
    if (text === null || known.has(text)) return [];
    return splitLines(text).map((made) => ({ ...made, kind, reason, chunk: -1 }));
  };
  const headline = words.findIndex(({ kind }) => kind === "headline");
  return [
    ...front.others.flatMap((other) => line(other, "paragraph", "front matter")),
    ...line(front.title, "headline", headline === -1 ? null : "front matter"),
    ...words.slice(0, headline + 1),
    ...line(front.subtitle, "standfirst", null),
    ...words.slice(headline + 1),
  ];
}

function warningsOf({ dropped, rows, struck, hasTags, hasChanges }: Seen): readonly string[] {
  return [
    ...warnOfDroppedLinks(dropped),
    ...warnOfRows(rows),
    ...warnOfStruck(struck),
    ...warnIf(hasTags, "There are HTML tags in the Markdown. They were kept as they are written."),
    ...warnIf(
      hasChanges,
      "There are changes or comments in the Markdown ({++ ++}, {-- --}, {>> <<}). They were kept as they are written: accept or reject them where it was written, and import it again.",
    ),
  ];
}
