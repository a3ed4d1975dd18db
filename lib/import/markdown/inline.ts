import type { Token } from "markdown-it";
import { bisect } from "#lib/domain/bisect.ts";
import type { Format } from "#lib/domain/revision.ts";
import type { Range } from "#lib/domain/text.ts";
import { isBlank } from "../lines/lines.ts";
import { readLink } from "../lines/links.ts";
import type { DroppedAddress } from "../lines/warnings.ts";
import { FOOTNOTE_REFERENCE, type FootnoteMarks } from "./footnotes.ts";

/** What was met on the way and has to be told. */
export interface Seen {
  readonly dropped: DroppedAddress[];
  /** Labels of the link definitions that were used. */
  readonly labels: Set<string>;
  /** References to characters that there are not: `&#0;`. */
  readonly broken: string[];
  /** Rows of tables that are lines now. */
  rows: number;
  /** Pieces of text that were struck out. */
  struck: number;
  /** Whether there are HTML tags among the words. */
  hasTags: boolean;
  /** Whether there are changes among the words, written as CriticMarkup. */
  hasChanges: boolean;
  readonly marks: FootnoteMarks;
}

/** A line of words with its formats. */
export interface StyledLine {
  /** Not blank, without white space around it. */
  readonly text: string;
  /** Offsets in `text`. */
  readonly formats: readonly Format[];
}

/** The words of one block. */
export interface InlineWords {
  readonly lines: readonly StyledLine[];
  /** What pictures among the words say about themselves. */
  readonly captions: readonly string[];
  readonly startsWithPicture: boolean;
}

interface Opened {
  readonly kind: Format["kind"];
  readonly start: number;
  readonly href: string | null;
}

interface Writing {
  text: string;
  readonly open: Opened[];
  readonly formats: Format[];
  readonly captions: string[];
}

const REPLACEMENT = /^&#(?:x0*fffd|0*65533);$/iu;
const TAG = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]{0,500})?\/?>/iu;

/** The words and formats of one block's inline tokens, line by line. */
export function readInline(tokens: readonly Token[], seen: Seen): InlineWords {
  const writing: Writing = { text: "", open: [], formats: [], captions: [] };
  for (const [index, token] of tokens.entries()) {
    // Looking at the end of what is written would copy all of it each time.
    if (token.type === "softbreak") writing.text += spaceAmid(tokens[index - 1], tokens[index + 1]);
    else writeToken(writing, token, seen);
  }
  seen.hasTags ||= TAG.test(writing.text);
  return {
    lines: splitStyled(writing.text, writing.formats),
    captions: writing.captions,
    startsWithPicture:
      isPicture(tokens[0]) || (tokens[0]?.type === "link_open" && isPicture(tokens[1])),
  };
}

function writeToken(writing: Writing, token: Token, seen: Seen): void {
  switch (token.type) {
    case "text":
      writing.text += withMarks(token.content, seen.marks);
      return;
    case "text_special":
      if (token.content === "\ufffd" && !REPLACEMENT.test(token.markup)) {
        seen.broken.push(token.markup);
      }
      writing.text += token.content;
      return;
    case "hardbreak":
      writing.text += "\n";
      return;
    case "image":
      writing.captions.push(...captionsOf(token));
      noteLabel(token, seen);
      return;
    case "em_open":
      openFormat(writing, "italic", null);
      return;
    case "strong_open":
      openFormat(writing, "bold", null);
      return;
    case "link_open":
      noteLabel(token, seen);
      openFormat(writing, "link", checkAddress(attributeOf(token, "href"), seen));
      return;
    case "em_close":
    case "strong_close":
    case "link_close":
      closeFormat(writing);
      return;
    case "change":
      writing.text += token.content;
      seen.hasChanges = true;
      return;
    case "s_open":
      seen.struck++;
      return;
    default:
      writing.text += token.content;
  }
}

function isPicture(token: Token | undefined): boolean {
  return token?.type === "image";
}

function withMarks(text: string, { notes, sources }: FootnoteMarks): string {
  if (notes.size === 0 && sources.size === 0) return text;
  return text.replace(FOOTNOTE_REFERENCE, (whole, label: string) => {
    return notes.get(label) ?? sources.get(label) ?? whole;
  });
}

/** A picture is never fetched; its description and its title are kept. */
function captionsOf(token: Token): string[] {
  const alt = (token.children ?? []).map(wordsOf).join("");
  const title = attributeOf(token, "title");
  return [...new Set([alt, title].map((words) => words.replace(/\s+/gu, " ").trim()))].filter(
    (words) => !isBlank(words),
  );
}

function wordsOf(token: Token): string {
  if (token.type === "softbreak" || token.type === "hardbreak") return " ";
  return token.children ? token.children.map(wordsOf).join("") : token.content;
}

function attributeOf(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}

function noteLabel({ meta }: Token, seen: Seen): void {
  if (typeof meta?.label === "string") seen.labels.add(meta.label);
}

/** The address if `readLink` keeps it, else null, and the report says so, without a name and password. */
function checkAddress(address: string, seen: Seen): string | null {
  const { href, dropped } = readLink(address, null);
  if (dropped) {
    seen.dropped.push({ ...dropped, address: address.replace(/\/\/[^/@]*@/u, "//…@") });
  }
  return href;
}

function openFormat({ open, text }: Writing, kind: Format["kind"], href: string | null): void {
  open.push({ kind, href, start: text.length });
}

function closeFormat({ open, text, formats }: Writing): void {
  const opened = open.pop();
  if (!opened || opened.start === text.length) return;
  const { kind, href, start } = opened;
  const range = { start, end: text.length };
  if (kind === "link") {
    if (href !== null) formats.push({ ...range, kind, href });
  } else if (!open.some((outer) => outer.kind === kind)) {
    formats.push({ ...range, kind });
  }
}

const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]`;
const ENDS_UNSPACED = new RegExp(`${UNSPACED}$`, "u");
const STARTS_UNSPACED = new RegExp(`^${UNSPACED}`, "u");

/** What a line's end inside a paragraph stands for: nothing between words of a script without spaces. */
function spaceAmid(before: Token | undefined, next: Token | undefined): string {
  const isUnspaced =
    ENDS_UNSPACED.test(before?.content.slice(-2) ?? "") &&
    STARTS_UNSPACED.test(next?.content.slice(0, 2) ?? "");
  return isUnspaced ? "" : " ";
}

/** All that ends a line (see `splitLines`): some of it can be written as a character reference. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;

function splitStyled(text: string, formats: readonly Format[]): StyledLine[] {
  const lines: (Range & { readonly formats: Format[] })[] = [];
  let from = 0;
  for (const { 0: sign, index } of [...text.matchAll(LINE_END), { 0: "", index: text.length }]) {
    const line = text.slice(from, index);
    const start = from + line.length - line.trimStart().length;
    if (!isBlank(line)) lines.push({ start, end: start + line.trim().length, formats: [] });
    from = index + sign.length;
  }
  // Formats of one kind are apart: this takes as long as there are formats and lines.
  for (const format of formats) {
    for (let nth = bisect(lines, ({ end }) => end > format.start); ; nth++) {
      const line = lines[nth];
      if (!line || line.start >= format.end) break;
      const start = Math.max(format.start, line.start) - line.start;
      line.formats.push({ ...format, start, end: Math.min(format.end, line.end) - line.start });
    }
  }
  return lines.map(({ start, end, formats }) => ({ text: text.slice(start, end), formats }));
}
