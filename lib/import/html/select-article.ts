import { isTimestamp } from "../lines/timestamp.ts";
import { readNoteLine } from "../notes/note-lines.ts";
import { findBoxReasons } from "./box-reasons.ts";
import { passDown } from "./box-values.ts";
import {
  type Box,
  boxesAround,
  type Contents,
  type PageLayout,
  type PageLine,
  type Reasons,
  storyWeight,
  sumContents,
} from "./boxes.ts";
import type { StatedFacts } from "./facts.ts";
import { withForms } from "./form-boxes.ts";
import { withLedBoxes } from "./labelled-boxes.ts";
import { findLinkReasons } from "./link-reasons.ts";
import { findMainBox } from "./main-box.ts";
import { findOtherArticles, inheritFrom } from "./other-articles.ts";
import { findPullQuotes } from "./pull-quotes.ts";
import { findReadable } from "./readable.ts";
import { findTitleLines, type TitleLines } from "./title-lines.ts";

/** What is the article among the lines of a page. */
export interface SelectedArticle {
  /** For each line why it is left out; null for the article's own. */
  readonly reasons: readonly (string | null)[];
  readonly titles: TitleLines;
}

/** What was found out about a page, for the judgement of single lines. */
interface Page {
  readonly layout: PageLayout;
  readonly sums: readonly Contents[];
  readonly boxReasons: Reasons;
  readonly readable: ReadonlySet<number>;
  readonly main: Box | null;
  /** The boxes in the main box, by index, and that one itself. */
  readonly isInMain: readonly boolean[];
  readonly titles: TitleLines;
  readonly pulled: ReadonlySet<number>;
  /** The index of the line that is the headline; null without one. */
  readonly headline: number | null;
  /** Where each byline stands first. */
  readonly bylines: ReadonlyMap<string, number>;
  /** The index of the first line of running text in the main box; -1 without one. */
  readonly story: number;
  /** The index of the last one. */
  readonly lastStory: number;
}

/**
 * Tells the article from the rest of its page: the main box is the one around what Readability takes for
 * the article; in it everything is kept that does not show by its names, its links or its look that it is
 * something else, outside it only the headline, standfirst, byline, the pictures between them and the
 * story, editor's notes, and running text that Readability keeps.
 */
export function selectArticle(layout: PageLayout, facts: StatedFacts): SelectedArticle {
  const page = studyPage(layout, facts);
  const { lines } = layout;
  const single = lines.map((line, index) => reasonOfLine(page, line, index));
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
  const asked = withForms({ layout, sums, main, reasons: named });
  const boxReasons = withLedBoxes({ layout, sums, main, reasons: asked });
  const isInMain = passDown<boolean>(layout.boxes, (box, around) => {
    return box === main || around === true;
  });
  const isKeptInMain = ({ box }: PageLine) =>
    isInMain[box.index] === true && boxReasons[box.index] === null;
  const isStory = (line: PageLine) => isKeptInMain(line) && storyWeight(line) > 0;
  const titles = findTitleLines({
    lines: layout.lines,
    facts,
    isElsewhere: (line) => isAwayFromTitle(line, boxReasons),
    isInMain: isKeptInMain,
  });
  const headline = [...titles].find(([, kind]) => kind === "headline")?.[0] ?? null;
  const others = headline === null ? new Set<Box>() : findOtherArticles(layout, sums, headline);
  return {
    layout,
    sums,
    boxReasons: inheritFrom(others, layout, boxReasons),
    readable,
    main,
    isInMain,
    titles,
    headline,
    bylines: findBylines(layout, titles),
    pulled: findPullQuotes(layout.lines, isStory),
    story: layout.lines.findIndex(isStory),
    lastStory: layout.lines.findLastIndex(isStory),
  };
}

function findBylines({ lines }: PageLayout, titles: TitleLines): ReadonlyMap<string, number> {
  const bylines = [...titles].filter(([, kind]) => kind === "byline");
  return new Map(bylines.map(([at]) => [lines[at]?.text ?? "", at]));
}

function isAwayFromTitle({ box, linked }: PageLine, boxReasons: Reasons): boolean {
  // What leads to other articles is linked; some systems call the standfirst a teaser too.
  const isTeaser = linked === 0 && /\bteaser\b/u.test(box.names);
  return !isTeaser && !isNearTitle(boxReasons[box.index] ?? null);
}

/** Whether titles may stand in a box that was left out for this reason. */
function isNearTitle(reason: string | null): boolean {
  return (
    reason === null ||
    /^(?:header|footer|page furniture|author blurb|tags|share buttons)$/u.test(reason)
  );
}

function reasonOfLine(page: Page, line: PageLine, index: number): string | null {
  const { titles, boxReasons, isInMain, pulled, layout } = page;
  if (line.reason !== null) return line.reason;
  if (titles.has(index)) return null;
  const reason = boxReasons[line.box.index] ?? null;
  if (isNote(line, reason)) return null;
  if (pulled.has(index)) return "pull quote";
  if (reason) return reason;
  const named = line.text.length < 200 ? layout.names.reasonOf(line.inlineNames) : null;
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
  /\b(?:meta|time|timestamp|time stamp|date|datetime|pubdate|published|updated|posted on|post date|publish date|entry date|dateline time)\b/u;
const READING = /^\d+[\s-]*(?:min(?:ute)?n?s?|minutos?|分)\b.{0,20}$/iu;

function reasonInMain(page: Page, line: PageLine, index: number): string | null {
  const { text, inlineNames, box, role } = line;
  if (role === "alt") return null;
  if (line.kind === "caption" && isOfVideo(line)) return "video caption";
  // Rows of figures and items of lists in the story hold days too.
  const isYear = index > page.story && /^\d{4}$/u.test(text);
  const isListed = index > page.story && (role === "cell-row" || LISTED.test(box.element.tagName));
  // So does a short paragraph among the story's: "10:42" and "2019" are read there.
  const isAmid =
    index > page.story && index < page.lastStory && box.element.tagName === "p" && BARE.test(text);
  const isStamp =
    (isTimestamp(text) && !isListed && !isAmid && !isYear) ||
    (/\d/u.test(text) && text.length < 80 && STAMP.test(`${box.names} | ${inlineNames}`));
  if (isStamp && line.level === 0) return "time stamp";
  // Over each post of a live blog.
  if (index > (page.bylines.get(text) ?? index)) return "byline";
  if (READING.test(text) && !isAmid) return "reading time";
  if (index < page.story && isBareLine(line)) return "page furniture";
  const isLoose = LOOSE.test(box.element.tagName) && !page.readable.has(index) && isBareLine(line);
  return isLoose && text.length < 60 ? "page furniture" : null;
}

/** A paragraph that begins with a figure says of nothing when it was published or updated. */
const BARE = /^(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)/iu;
const LISTED = /^(?:li|dd|dt)$/u;
const LENGTH = /\s\(?\d{1,2}:\d{2}(?::\d{2})?\)?$/u;
const VIDEO = /\b(?:video|audio|podcast|clip)\b/u;

/** Whether a caption ends with how long what it describes plays. */
function isOfVideo({ text, box }: PageLine): boolean {
  if (text.length > 200 || !LENGTH.test(text)) return false;
  return isNamed(box, VIDEO);
}

const LOOSE = /^(?:div|td|section|article|main|header|center|summary)$/u;

/** Whether a line is no sentence, and nothing by its mark-up. */
function isBareLine({ kind, level, role, text, box }: PageLine): boolean {
  if (kind !== null || level > 0 || role !== "text" || box.element.tagName === "p") return false;
  return !/[.!?…:。！？؟।"'”’»)]$/u.test(text);
}

/** Running text that Readability keeps, and the pictures between the headline and the story. */
function isOutsideKept(page: Page, line: PageLine, index: number): boolean {
  const { readable, headline, sums, main } = page;
  if (readable.has(index) && storyWeight(line) > 0) return true;
  if (main === null) return false;
  const isBetween = headline !== null && index > headline && index < page.story;
  if (isBetween && line.linked === 0 && isOfSummary(line)) return true;
  if (line.kind !== "caption") return false;
  const isPlain =
    line.linked * 2 < line.text.length &&
    (sums[line.box.index]?.linked ?? 0) * 2 < (sums[line.box.index]?.text ?? 1);
  return isBetween && isPlain;
}

const SUMMARY =
  /\b(?:summary|key ?(?:points|facts|takeaways|moments)|takeaways|at a glance|in brief|auf einen blick|bullet ?points)\b/u;

/** Whether a line is of what stands over the story to sum it up. */
function isOfSummary({ box, role }: PageLine): boolean {
  return role === "text" && isNamed(box, SUMMARY);
}

/** Whether a box or one of the two around it has such a name. */
function isNamed(box: Box, pattern: RegExp): boolean {
  return [box, box.parent, box.parent?.parent].some((around) => pattern.test(around?.names ?? ""));
}

function reasonOutside(line: PageLine): string {
  for (const { element } of boxesAround(line.box)) {
    if (element.tagName === "header") return "header";
  }
  if (isTimestamp(line.text)) return "time stamp";
  if (line.role === "alt") return "picture description";
  return line.linked * 2 > line.text.length ? "links" : "page furniture";
}
