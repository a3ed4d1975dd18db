import { type Box, boxesAround, type Contents, type PageLine } from "./boxes.ts";
import type { TitleLines } from "./title-lines.ts";

interface SelectedArticle {
  readonly lines: readonly PageLine[];
  readonly reasons: readonly (string | null)[];
  readonly main: Box | null;
  readonly sums: readonly Contents[];
  readonly titles: TitleLines;
}

type Reasons = readonly (string | null)[];

const RELATED = "related links";
/** Share of the words of a line, or list, that are links when it is there to lead elsewhere. */
const LINKED = 0.8;
/** Longest card, in code units, that shows another article: picture, title, a sentence. */
const LONGEST_CARD = 600;

/**
 * What is left out in the article because it leads to others: lines that are a link as a whole ("Read
 * more: …"), lists of links, cards with a linked title; and the headings over nothing but such.
 */
export function findLinkReasons(judged: SelectedArticle): Reasons {
  const { lines, reasons, titles } = judged;
  const isOpen = (index: number) => (reasons[index] ?? null) === null && !titles.has(index);
  const invitations = findInvitations(judged, isOpen);
  const linked = lines.map((line, index) => {
    const isOut = isOpen(index) && (isLeading(judged, line) || invitations.has(line.box));
    return isOut ? RELATED : (reasons[index] ?? null);
  });
  return markEmptyHeadings(lines, linked);
}

/** Longest box, in code units, that is there for the link in it. */
const LONGEST_INVITATION = 300;

/** The boxes in the article, and in them, that hold a link as a line of their own: "Join us. [Join now]". */
function findInvitations(
  judged: SelectedArticle,
  isOpen: (index: number) => boolean,
): ReadonlySet<Box> {
  const { lines, main, sums } = judged;
  const found = new Set<Box>();
  for (const [index, line] of lines.entries()) {
    const { box, linked, text } = line;
    const isButton =
      /^(?:div|section|aside)$/u.test(box.element.tagName) && linked >= text.length * 0.9;
    const isSmall = (sums[box.index]?.text ?? 0) <= LONGEST_INVITATION;
    if (isOpen(index) && isButton && isSmall && line.level === 0 && isUnder(box, main))
      found.add(box);
  }
  for (const { box } of lines) {
    if (box.parent && found.has(box.parent)) found.add(box);
  }
  return found;
}

function isUnder(box: Box, main: Box | null): boolean {
  for (const around of boxesAround(box.parent)) if (around === main) return true;
  return false;
}

function isLeading({ main, sums }: SelectedArticle, line: PageLine): boolean {
  if (line.role === "alt" || main === null || line.level === 1) return false;
  if (line.kind === "headline" || line.kind === "byline" || line.kind === "standfirst")
    return false;
  const card = cardOf(line, main, sums);
  if (card && isLinked(card)) return true;
  if (line.level > 0 || line.kind === "caption" || line.role === "cell-row") return false;
  return isLinkLine(line);
}

/** A label of a link: words before it, ended by a colon, or a few in all. */
const LABEL = 30;

function isLinkLine({ text, linked, spans }: PageLine): boolean {
  if (linked === 0) return false;
  const isSentence = /[.。]["'”’»)]?$/u.test(text) && text.length > 60;
  if (linked >= text.length * 0.9) return !isSentence;
  const link = spans.formats.find(({ kind }) => kind === "link");
  const from = link?.start ?? text.length - linked;
  const isLabelled = from <= LABEL && /[:：|»>→]\s*$/u.test(text.slice(0, from));
  return isLabelled && text.length - from - linked <= 3 && !isSentence;
}

/** The nearest box around a line in the main box that can be a card or list of links, with its contents. */
function cardOf(line: PageLine, main: Box, sums: readonly Contents[]): Contents | null {
  for (const box of boxesAround(line.box)) {
    if (box === main) return null;
    if (!/^(?:ul|ol|div|section|article|aside|table|dl)$/u.test(box.element.tagName)) continue;
    const own = sums[box.index];
    if (!own || own.text > LONGEST_CARD * 4) return null;
    if ((own.lines > 1 || line.level > 0) && isLinked(own)) return own;
  }
  return null;
}

function isLinked({ text, linked, story }: Contents): boolean {
  return linked >= text * LINKED && (story < LONGEST_CARD / 4 || linked >= text * 0.95);
}

const ABOVE =
  /^(?:related links|newsletter|author blurb|comments|tags|advertisement|share buttons|page furniture|links|sidebar|navigation|form)$/u;

/** Headings under which nothing is kept: up to the next heading, or the end. */
function markEmptyHeadings(lines: readonly PageLine[], reasons: Reasons): Reasons {
  const marked = [...reasons];
  let isEmpty = true;
  let below: string | null = null;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    const reason = reasons[index] ?? null;
    if (!line) continue;
    if (reason !== null) {
      if (ABOVE.test(reason)) below = reason;
      continue;
    }
    const isHeading = line.level > 1;
    if (
      isHeading &&
      isEmpty &&
      below !== null &&
      reasons[index + 1] !== null &&
      index + 1 < lines.length
    ) {
      marked[index] = below;
      continue;
    }
    isEmpty = isHeading;
    below = null;
  }
  return marked;
}
