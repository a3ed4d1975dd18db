import { foldSpace } from "#lib/domain/text.ts";
import { readNoteLine } from "../note-lines.ts";
import { isTimestamp } from "../timestamp.ts";
import { findBoxReasons } from "./box-reasons.ts";
import {
  type Box,
  boxesAround,
  type Contents,
  type PageLayout,
  type PageLine,
  storyWeight,
  sumContents,
} from "./boxes.ts";
import type { StatedFacts } from "./facts.ts";
import { withForms } from "./form-boxes.ts";
import { findLinkReasons } from "./link-reasons.ts";
import { findMainBox } from "./main-box.ts";
import { reasonOfNames } from "./names.ts";
import { findOtherArticles, inheritFrom } from "./other-articles.ts";
import { findReadable } from "./readable.ts";
import { findTitleLines, type TitleLines } from "./title-lines.ts";

/** What is the article among the lines of a page. */
export interface Judged {
  /** For each line why it is left out; null for the article's own. */
  readonly reasons: readonly (string | null)[];
  readonly titles: TitleLines;
}

/** What was found out about a page, for the judgement of single lines. */
interface Page {
  readonly layout: PageLayout;
  readonly sums: readonly Contents[];
  readonly boxReasons: readonly (string | null)[];
  readonly readable: ReadonlySet<number>;
  readonly main: Box | null;
  /** The boxes in the main box, by index, and that one itself. */
  readonly isInMain: readonly boolean[];
  readonly titles: TitleLines;
  /** The index of the first line of running text in the main box; -1 without one. */
  readonly story: number;
}

/**
 * Tells the article from the rest of its page: the main box is the one around what Readability takes for
 * the article; in it everything is kept that does not show by its names, its links or its look that it is
 * something else, outside it only the headline, standfirst, byline, the pictures between them and the
 * story, editor's notes, and running text that Readability keeps.
 */
export function judgePage(layout: PageLayout, facts: StatedFacts): Judged {
  const page = studyPage(layout, facts);
  const { lines } = layout;
  const quotes = storyText(page);
  const single = lines.map((line, index) => reasonOfLine(page, { line, index, quotes }));
  const reasons = findLinkReasons({ ...page, lines, reasons: single });
  const isNothingLeft = reasons.every((reason, index) => reason !== null || page.titles.has(index));
  // Then the page is no article as pages are made: all that no name speaks against is kept.
  return {
    titles: page.titles,
    reasons: isNothingLeft ? lines.map(({ box }) => page.boxReasons[box.index] ?? null) : reasons,
  };
}

function studyPage(layout: PageLayout, facts: StatedFacts): Page {
  const sums = sumContents(layout);
  const named = findBoxReasons(layout, sums);
  const readable = findReadable(layout, ({ index }) => named[index] !== null);
  const main = findMainBox({ layout, sums, readable, reasons: named });
  const boxReasons = withForms({ layout, sums, main, reasons: named });
  const isInMain: boolean[] = [];
  for (const box of layout.boxes) {
    isInMain.push(box === main || (box.parent !== null && isInMain[box.parent.index] === true));
  }
  const titles = findTitleLines({
    lines: layout.lines,
    facts,
    isElsewhere: ({ box, linked }) => {
      // What leads to other articles is linked; some systems call the standfirst a teaser too.
      const isTeaser = linked === 0 && /\bteaser\b/u.test(box.names);
      return !isTeaser && !isNearTitle(boxReasons[box.index] ?? null);
    },
    isInMain: ({ box }) => isInMain[box.index] === true && boxReasons[box.index] === null,
  });
  const story = layout.lines.findIndex(
    (line) =>
      isInMain[line.box.index] === true &&
      boxReasons[line.box.index] === null &&
      storyWeight(line) > 0,
  );
  const [headline] = [...titles].find(([, kind]) => kind === "headline") ?? [];
  const others =
    headline === undefined ? new Set<Box>() : findOtherArticles(layout, sums, headline);
  return {
    layout,
    sums,
    boxReasons: inheritFrom(others, layout, boxReasons),
    readable,
    main,
    isInMain,
    titles,
    story,
  };
}

/** Whether titles may stand in a box that was left out for this reason. */
function isNearTitle(reason: string | null): boolean {
  return (
    reason === null ||
    /^(?:header|footer|page furniture|author blurb|tags|share buttons)$/u.test(reason)
  );
}

/** All running text of the article, to find what repeats it. */
function storyText({ layout, boxReasons, isInMain }: Page): string {
  return layout.lines
    .filter(
      (line) =>
        isInMain[line.box.index] &&
        boxReasons[line.box.index] === null &&
        storyWeight(line) > 0 &&
        !isPull(line),
    )
    .map(({ text }) => bare(text))
    .join("\n");
}

function bare(text: string): string {
  return foldSpace(text).replace(/["“”„«»‘’']/gu, "");
}

const PULLED = /\b(?:pull ?quotes?|pulled quote|blockquote pull|quote box|callout quote)\b/u;

function isPull({ box }: PageLine): boolean {
  return PULLED.test(box.names) || (box.parent !== null && PULLED.test(box.parent.names));
}

interface Single {
  readonly line: PageLine;
  readonly index: number;
  readonly quotes: string;
}

function reasonOfLine(page: Page, { line, index, quotes }: Single): string | null {
  const { titles, boxReasons, isInMain } = page;
  const kind = titles.get(index);
  if (kind) return null;
  const reason = boxReasons[line.box.index] ?? null;
  if (isNote(line, reason)) return null;
  if (isPull(line) && quotes.includes(bare(line.text).slice(0, 400))) return "pull quote";
  if (reason) return reason;
  const named = line.text.length < 200 ? reasonOfNames(line.inlineNames) : null;
  if (named) return named;
  if (line.role === "alt" && isDescribed(page, index)) return "picture description";
  if (isInMain[line.box.index]) return reasonInMain(page, line, index);
  return isOutsideKept(page, line, index) ? null : reasonOutside(line);
}

/** Editor's notes stand in the foot of articles too. */
function isNote({ text, linked }: PageLine, reason: string | null): boolean {
  const isPossible =
    reason === null || /^(?:footer|page furniture|sidebar|author blurb)$/u.test(reason);
  return isPossible && linked * 2 < text.length && readNoteLine(text) !== null;
}

/** Whether a picture's description has a caption beside it. */
function isDescribed({ layout: { lines } }: Page, index: number): boolean {
  const figure = figureOf(lines[index]);
  return [index - 3, index - 2, index - 1, index + 1, index + 2, index + 3].some((at) => {
    const other = lines[at];
    if (!other || other.role === "alt" || other.kind !== "caption") return false;
    return Math.abs(at - index) === 1 || (figure !== null && figureOf(other) === figure);
  });
}

function figureOf(line: PageLine | undefined): Box | null {
  for (const box of boxesAround(line?.box ?? null))
    if (box.element.tagName === "figure") return box;
  return null;
}

const STAMP =
  /\b(?:time|timestamp|time stamp|date|datetime|pubdate|published|updated|posted on|post date|publish date|entry date|dateline time)\b/u;
const READING = /^\d+[\s-]*(?:min(?:ute)?n?s?|minutos?|分)\b.{0,20}$/iu;

function reasonInMain(page: Page, line: PageLine, index: number): string | null {
  const { text, inlineNames, box, role } = line;
  if (role === "alt") return null;
  const isStamp =
    isTimestamp(text) ||
    (/\d/u.test(text) && text.length < 80 && STAMP.test(`${box.names} | ${inlineNames}`));
  if (isStamp && line.level === 0) return "time stamp";
  if (READING.test(text)) return "reading time";
  if (index < page.story && isBareLine(line)) return "page furniture";
  const isLoose = LOOSE.test(box.element.tagName) && !page.readable.has(index) && isBareLine(line);
  return isLoose && text.length < 60 ? "page furniture" : null;
}

const LOOSE = /^(?:div|td|section|article|main|header|center|summary)$/u;

/** Whether a line is no sentence, and nothing by its mark-up. */
function isBareLine({ kind, level, role, text, box }: PageLine): boolean {
  if (kind !== null || level > 0 || role !== "text" || box.element.tagName === "p") return false;
  return !/[.!?…:。！？؟।"'”’»)]$/u.test(text);
}

/** Running text that Readability keeps, and the pictures between the headline and the story. */
function isOutsideKept(page: Page, line: PageLine, index: number): boolean {
  const { readable, titles, sums, main } = page;
  if (readable.has(index) && storyWeight(line) > 0) return true;
  if (line.kind !== "caption" || main === null) return false;
  const headline = [...titles].find(([, kind]) => kind === "headline")?.[0];
  const isBetween = headline !== undefined && index > headline && index < page.story;
  const isPlain =
    line.linked * 2 < line.text.length &&
    (sums[line.box.index]?.linked ?? 0) * 2 < (sums[line.box.index]?.text ?? 1);
  return isBetween && isPlain;
}

function reasonOutside(line: PageLine): string {
  for (const { element } of boxesAround(line.box)) {
    if (element.tagName === "header") return "header";
  }
  if (isTimestamp(line.text)) return "time stamp";
  if (line.role === "alt") return "picture description";
  return line.linked * 2 > line.text.length ? "links" : "page furniture";
}
