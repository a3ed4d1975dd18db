import type { Token } from "markdown-it";
import type { ImportedArticle } from "#lib/domain/imported.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { readArticle } from "./article.ts";
import { checkText } from "./decode.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { type SourceLine, splitLines } from "./lines.ts";
import type { Seen } from "./markdown-inline.ts";
import { readMarkdownLines } from "./markdown-lines.ts";
import { type ParsedMarkdown, parseMarkdown } from "./markdown-parser.ts";
import { readNoteLine } from "./note-lines.ts";

/**
 * Reads Markdown (CommonMark 0.31, GitHub's tables, footnotes, YAML front matter) as an article. Pictures
 * are never fetched: their descriptions become captions. Links to anything but web pages and e-mail
 * addresses are dropped, their words kept. Footnotes that are editor's notes become notes on the words
 * before their marks; others stay in the text as they are written. Refuses what `checkText` refuses, and
 * `invalid` what is nested too deeply or names characters that do not exist.
 */
export function importMarkdown(
  markdown: string,
  { fileName }: { readonly fileName?: string } = {},
): ImportedArticle | Refusal {
  const sound = checkText(markdown);
  if (isRefusal(sound)) return sound;
  const front = readFrontMatter(sound);
  const body = front?.body ?? sound;
  const parsed = parseMarkdown(body);
  if (!parsed) {
    return refuse(
      "invalid",
      "Lists or quotations stand too deep inside each other. Take some of the signs before their lines away and import it again.",
    );
  }
  const seen = createSeen(markNotes(parsed.tokens, body));
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

function createSeen(marks: Seen["marks"]): Seen {
  return { unsafe: [], relative: [], broken: [], labels: new Set(), once: new Set(), marks };
}

/** Highest number that a mark such as `[12]` may hold. */
const HIGHEST_MARK = 999;

/** A mark such as `[1]`, which stands nowhere in the text, for each footnote that is an editor's note. */
function markNotes(tokens: readonly Token[], text: string): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  const used = new Set(text.match(/\[\d{1,3}\]/gu));
  let next = 1;
  for (const [index, token] of tokens.entries()) {
    const words = tokens[index + 2];
    if (token.type !== "footnote_open" || words?.type !== "inline") continue;
    if (marks.has(token.info) || !readNoteLine(words.content)) continue;
    const own = `[${token.info}]`;
    while (used.has(`[${next}]`)) next++;
    const mark = /^\[\d{1,3}\]$/u.test(own) && !used.has(own) ? own : `[${next}]`;
    if (next > HIGHEST_MARK) break;
    used.add(mark);
    marks.set(token.info, mark);
  }
  return marks;
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

function warningsOf({ unsafe, relative, once }: Seen): readonly string[] {
  const told = [
    [unsafe, "lead to no web page. They were taken out, their words stay"],
    [relative, "work only on the site they come from. They were taken out, their words stay"],
  ] as const;
  const links = told.flatMap(([addresses, what]) => {
    const [first = ""] = addresses;
    const start = first.length > 60 ? `${first.slice(0, 60).toWellFormed()}…` : first;
    return addresses.length > 0 ? [`Links (${addresses.length}) ${what}: ${start}`] : [];
  });
  return [...links, ...once];
}
