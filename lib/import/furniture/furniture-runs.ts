import { endsSentence, isStory, linesAbove, type SourceLine } from "../lines/lines.ts";
import { countBreadcrumbs } from "./breadcrumbs.ts";

type Reasons = readonly (string | null)[];

/** What stands around furniture and is known by its neighbours: adds those lines' reasons. */
export function findFurnitureRuns(lines: readonly SourceLine[], single: Reasons): Reasons {
  return [
    markBreadcrumbs,
    markVideoTitles,
    markHighlights,
    markAfterNewsletter,
    markRelatedLinks,
    markBlurb,
  ].reduce((reasons, mark) => mark(lines, reasons), single);
}

/** The entries of a menu at the very top, over the headline: "Home", "News", "Sport". */
function markBreadcrumbs(lines: readonly SourceLine[], reasons: Reasons): Reasons {
  const count = countBreadcrumbs(lines, (index) => reasons[index] !== null);
  if (count === 0) return reasons;
  return reasons.map((reason, index) => (index < count ? (reason ?? "menu") : reason));
}

/** Longest line, in code units, that is taken for a title of something. */
const TITLE_LENGTH = 120;

function isTitle({ text }: SourceLine): boolean {
  return text.length <= TITLE_LENGTH && !endsSentence(text);
}

function withReason(reasons: Reasons, from: number, to: number, reason: string): Reasons {
  return reasons.map((before, index) => (index >= from && index < to ? reason : before));
}

/** The number of lines from `from` on for which the test holds, at most `max`. */
function countRun(
  lines: readonly SourceLine[],
  from: number,
  max: number,
  test: (line: SourceLine, index: number) => boolean,
): number {
  let count = 0;
  for (let line = lines[from]; line && count < max; line = lines[from + count]) {
    if (!test(line, from + count)) break;
    count++;
  }
  return count;
}

const MAX_VIDEO_TITLES = 3;

/** A video's name and title stand directly over its length and source: `01:27 - Source: …`. */
function markVideoTitles(lines: readonly SourceLine[], reasons: Reasons): Reasons {
  const marked = [...reasons];
  for (const [index, { text }] of lines.entries()) {
    if (!/^\d{1,2}:\d{2}.{0,20}source:/iu.test(text)) continue;
    const above = linesAbove(lines, index, MAX_VIDEO_TITLES);
    if (above?.every(isTitle)) marked.fill("video caption", index - above.length, index);
  }
  return marked;
}

const MAX_HIGHLIGHTS = 6;

/** "Story highlights" and the short lines under it, which repeat what the story says. */
function markHighlights(lines: readonly SourceLine[], reasons: Reasons): Reasons {
  const story = lines.findIndex(isStory);
  const index = lines.findIndex(({ text }, at) =>
    at < story ? /^(?:story )?highlights:?$/iu.test(text) : /^story highlights:?$/iu.test(text),
  );
  if (index === -1) return reasons;
  const count = countRun(lines, index + 1, MAX_HIGHLIGHTS, isHighlight);
  // Without sentences behind them, these lines might be all that there is.
  return lines.slice(index + 1 + count).some(isStory)
    ? withReason(reasons, index, index + 1 + count, "story highlights")
    : reasons;
}

function isHighlight(line: SourceLine): boolean {
  return isTitle(line) && !/[—–-]$/u.test(line.text) && !/^by\s/iu.test(line.text);
}

/** What a newsletter brings, and how often. */
const INVITATION =
  /^(?:get|receive|join|stay)\b.*\b(?:(?:every|each) (?:day|week|weekday|weekend|month|morning|evening)|in your inbox|our (?:\p{L}+ )?newsletters?)\b/iu;
/** What a story tells and no newsletter's box does. */
const TOLD =
  /["“”„«»]|\b(?:he|she|they|him|her|them|was|were|had|did|said|says|told|asked|wrote)\b/iu;

/** What a newsletter box goes on to say: up to two lines that speak to the reader, at the very end. */
function markAfterNewsletter(lines: readonly SourceLine[], reasons: Reasons): Reasons {
  const index = reasons.lastIndexOf("newsletter");
  if (index === -1) return reasons;
  const isInvitation = ({ text }: SourceLine) =>
    text.length <= 250 && INVITATION.test(text) && !TOLD.test(text);
  const count = countRun(lines, index + 1, 2, isInvitation);
  return reasons.slice(index + 1 + count).every((reason) => reason !== null)
    ? withReason(reasons, index, index + 1 + count, "newsletter")
    : reasons;
}

/** Titles under "Related articles" at the end of a page. */
function markRelatedLinks(lines: readonly SourceLine[], reasons: Reasons): Reasons {
  const index = reasons.indexOf("related link");
  if (index === -1 || lines.slice(index).some(isStory)) return reasons;
  const isLink = (line: SourceLine, at: number) => reasons[at] !== null || isTitle(line);
  const count = countRun(lines, index + 1, lines.length, isLink);
  if (index + 1 + count < lines.length) return reasons;
  return reasons.map((before, at) => (at > index ? (before ?? "related link") : before));
}

const NAME = "\\p{Lu}[\\p{L}.’'-]*(?: (?:de|van|von|der|al|bin|\\p{Lu}[\\p{L}.’'-]*)){1,3}";
const PROFESSION =
  "(?:writer|reporter|editor|correspondent|journalist|columnist|contributor|author|producer|blogger|intern|fellow)";
const SELF_PORTRAIT = new RegExp(`^(${NAME}) is (?:an?|the)\\b.{0,80}\\b${PROFESSION}\\b`, "u");
const CONTACT =
  /[.;] (?:contact|e-?mail|follow|reach|write to) (?:him|her|them|\p{Lu}\p{L}+)\b|(?:@[\w.-]{3,}|\bcan be reached (?:at|on|by|via) \S+)\W*$/iu;

/** How many lines from the end an author's blurb may stand, furniture aside. */
const BLURB_REACH = 3;

/** Who wrote it, at the end: "Jane Doe is a staff writer at …", under her name or with an address. */
function markBlurb(lines: readonly SourceLine[], reasons: Reasons): Reasons {
  const kept: { readonly line: SourceLine; readonly index: number }[] = [];
  for (let index = lines.length - 1; index >= 0 && kept.length <= BLURB_REACH; index--) {
    const line = lines[index];
    if (line && reasons[index] === null) kept.unshift({ line, index });
  }
  // The first of these is only looked at as the line over the second.
  for (const [place, { line, index }] of kept.entries()) {
    const above = kept[place - 1];
    const name = above ? SELF_PORTRAIT.exec(line.text)?.[1] : null;
    if (!name) continue;
    // Apart from the line under it, a name may be the heading of one of several portraits.
    const isUnderName = above?.line.text === name && above.line.chunk === line.chunk;
    const isByline = lines.some(({ text }) => /^by /iu.test(text) && text.includes(name));
    if (!isUnderName && !isByline && !CONTACT.test(line.text)) continue;
    const from = isUnderName ? above.index : index;
    return withReason(reasons, from, index + 1, "author’s blurb");
  }
  return reasons;
}
