import { foldSpace } from "#lib/domain/text.ts";
import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { isTitleLike } from "../lines/blocks.ts";
import { isByline } from "../lines/head.ts";
import { isTimestamp } from "../lines/timestamp.ts";
import { type Box, type PageLine, storyWeight } from "./boxes.ts";
import { saysBy, withoutReading } from "./byline-words.ts";
import type { StatedFacts } from "./facts.ts";
import { attributeOf } from "./tree.ts";

/** What stands over the story: the lines, by index, that are its headline, standfirst and byline. */
export type TitleLines = ReadonlyMap<number, BlockKind>;

interface Head {
  readonly lines: readonly PageLine[];
  readonly facts: StatedFacts;
  /** Whether a line stands in a box that is something else by its names: comments, related links … */
  readonly isElsewhere: (line: PageLine) => boolean;
  readonly isInMain: (line: PageLine) => boolean;
}

const STANDFIRST =
  /\b(?:standfirst|dek|deck|subtitle|sub title|subhead|sub head|subheadline|subheading|sub heading|subline|sub headline|lede|lead|leadtext|lead text|summary|excerpt|intro|introduction|description|article summary|chapo|chapeau|vorspann|teaser|teaser text|abstract|bajada|strapline|tagline)\b/u;
const BYLINE =
  /\b(?:bylines?|authors?|author name|writer|writers|written by|contributors?|autor|auteur|by)\b/u;
const LONGEST_BYLINE = 200;
const LONGEST_STANDFIRST = 600;
const MAX_STANDFIRSTS = 2;

/** Finds headline, standfirst and byline by the page's own titles, names and mark-up. */
export function findTitleLines(head: Head): TitleLines {
  const found = new Map<number, BlockKind>();
  const { lines, isInMain } = head;
  const story = lines.findIndex((line) => isInMain(line) && storyWeight(line) > 0);
  const headline = findHeadline(head, story === -1 ? lines.length : story);
  if (headline !== null) found.set(headline, "headline");
  const from = headline === null ? Math.max(0, story - 8) : Math.max(0, headline - 4);
  const until = thirdStory(head, headline ?? -1);
  let standfirsts = 0;
  const bylines = new Set<string>();
  for (let index = from; index < until; index++) {
    const line = lines[index];
    if (!line || found.has(index) || head.isElsewhere(line) || line.role === "alt") continue;
    if (line.kind === "caption") continue;
    // In the story under a byline, "By Order of the Council" is what a sign says.
    const isTold = bylines.size > 0 && story !== -1 && index > story && isParagraph(line);
    if (!isTold && isBylineIn(line, head)) {
      // The posts of a live blog each have the same one.
      if (!bylines.has(line.text)) found.set(index, "byline");
      bylines.add(line.text);
    } else if (
      index > (headline ?? -1) &&
      standfirsts < MAX_STANDFIRSTS &&
      !(line.level > 0 && story !== -1 && index > story) &&
      (isStandfirst(line, head) || isUnderHeadline(head, headline, index))
    ) {
      found.set(index, "standfirst");
      standfirsts++;
    }
  }
  return found;
}

function isParagraph({ box }: PageLine): boolean {
  return box.element.tagName === "p" && box.names.trim() === "";
}

const FEWEST_WORDS = 6;

/** Whether a line can only be a standfirst: a phrase directly under the headline, before the story. */
function isUnderHeadline(head: Head, headline: number | null, index: number): boolean {
  const line = head.lines[index];
  if (!line || headline === null || index !== headline + 1) return false;
  if (line.kind !== (line.level > 0 ? "heading" : null) || line.role !== "text") return false;
  const { text, linked, level } = line;
  const isPhrase = text.split(/\s+/u).length >= FEWEST_WORDS && text.length <= LONGEST_STANDFIRST;
  const isPlain = linked === 0 && !/[|·•]|^\p{L}+:/u.test(text) && !isTimestamp(text);
  return isPhrase && isPlain && level !== 1 && (level > 0 || !head.isInMain(line));
}

function findHeadline({ lines, facts, isElsewhere, isInMain }: Head, story: number): number | null {
  const titles = facts.titles.map(fold);
  const isTitle = ({ text }: PageLine) => {
    const words = fold(text);
    return (
      words.length >= 4 &&
      titles.some(
        (title) =>
          title === words ||
          (words.length > 20 && (title.includes(words) || words.startsWith(title))),
      )
    );
  };
  // A section's name over the article, where the page says that its title is another: "Opinion".
  const isSection = (line: PageLine) => {
    const words = fold(line.text).split(" ");
    const isOfTitle = titles.some((title) => words.some((word) => title.includes(word)));
    return titles.length > 0 && words.length < 3 && !isOfTitle && !isInMain(line);
  };
  const candidates = lines.flatMap((line, index) =>
    index <= story + 2 && !isElsewhere(line) && line.role === "text" && line.text.length <= 400
      ? [{ line, index }]
      : [],
  );
  const rows = [
    candidates.findLast(({ line }) => line.level > 0 && titles.includes(fold(line.text))),
    candidates.findLast(({ line }) => line.level > 0 && isTitle(line)),
    candidates.findLast(({ line }) => line.kind === "headline"),
    candidates.findLast(({ line }) => isTitle(line) && line.linked === 0),
    candidates.findLast(
      ({ line, index }) =>
        line.level === 1 && index <= story && !isSite(line, facts) && !isSection(line),
    ),
    candidates.find(
      ({ line, index }) =>
        line.level === 2 && index < story && isInMain(line) && titles.length === 0,
    ),
    // Old pages set it in a larger font and nothing else.
    candidates.findLast(({ line, index }) => index < story && isInMain(line) && isLikeTitle(line)),
  ];
  return rows.find((row) => row !== undefined)?.index ?? null;
}

function isLikeTitle({ text, linked, level, kind }: PageLine): boolean {
  const isPlain = level === 0 && kind === null && linked === 0 && !isByline(text) && !saysBy(text);
  return isPlain && isTitleLike(text) && text.split(" ").length >= 3 && !isTimestamp(text);
}

function isSite({ text }: PageLine, { publication }: StatedFacts): boolean {
  return publication !== null && fold(text) === fold(publication);
}

/** Words as they are compared: no case, no signs, white space folded. */
function fold(text: string): string {
  return foldSpace(text.toLowerCase().replace(/[^\p{L}\p{N}\s]/gu, ""));
}

/** Where the third paragraph of the story stands behind the headline: no title does further down. */
function thirdStory({ lines, isInMain }: Head, headline: number): number {
  let count = 0;
  for (let index = headline + 1; index < lines.length; index++) {
    const line = lines[index];
    if (line && isInMain(line) && storyWeight(line) > 0 && ++count === 3) return index;
  }
  return lines.length;
}

/** Names of the line itself, of the two boxes nearest to it and of inline elements around its words. */
function nearNames(line: PageLine): string {
  const { box, inlineNames } = line;
  return `${namesWithAuthor(box)} | ${box.parent ? namesWithAuthor(box.parent) : ""} | ${inlineNames}`;
}

function namesWithAuthor({ names, element }: Box): string {
  const isAuthor =
    attributeOf(element, "itemprop") === "author" || attributeOf(element, "rel") === "author";
  return isAuthor ? `${names} author` : names;
}

function isBylineIn(line: PageLine, { facts }: Head): boolean {
  const { level } = line;
  const text = withoutReading(line.text);
  if (text.length > LONGEST_BYLINE || level === 1 || isTimestamp(text) || !/\p{L}/u.test(text))
    return false;
  if (/\d\s*(?:min|分)/iu.test(text)) return false;
  if (isByline(text) || saysBy(text)) return true;
  const names = facts.authors.map(fold).filter((name) => name !== "");
  if (names.length > 0 && names.join(" ") === fold(text.replace(/\band\b|\bund\b|\bet\b/giu, "")))
    return true;
  if (names.some((name) => fold(text) === name)) return true;
  if (level > 0 && names.length === 0) return false;
  if (!BYLINE.test(nearNames(line)) || /[.!?。]$/u.test(text)) return false;
  return (
    names.some((name) => fold(text).includes(name)) || (text.length <= 80 && names.length === 0)
  );
}

function isStandfirst(line: PageLine, { facts, isInMain }: Head): boolean {
  const { text, kind, level } = line;
  if (text.length > LONGEST_STANDFIRST || text.length < 15 || level === 1 || kind === "list_item")
    return false;
  if (isTimestamp(text)) return false;
  const { box, inlineNames } = line;
  const around = isInMain(line) ? "" : (box.parent?.names ?? "");
  const own = `${box.names} | ${around} | ${inlineNames}`;
  if (STANDFIRST.test(own)) return true;
  // A description that was cut out of the first paragraph does not make that a standfirst.
  return facts.description !== null && fold(facts.description) === fold(text) && !isInMain(line);
}
