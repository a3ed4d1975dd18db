import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { readLeadingDateline } from "./dateline.ts";
import { endsSentence, isStory, type SourceLine } from "./lines.ts";
import { isTimestamp } from "./timestamp.ts";

const LONGEST_HEADLINE = 160;
const LONGEST_STANDFIRST = 300;
/** How many lines may stand over the story. */
const HEAD_LINES = 8;

const NAME = "\\p{Lu}[\\p{L}.’'-]*(?: (?:de|van|von|der|al|bin|la|\\p{Lu}[\\p{L}.’'-]*)){1,4}";
const BYLINE = new RegExp(
  `^(?:(?:words |written |story |analysis |reporting )?by:?) ${NAME}(?:$|,? and | in |[,–—(]|\\s*[|•·]| [–—-] .*\\d{4})`,
  "iu",
);
/** The same in other languages: nothing but names, and at least two words of them. */
const FOREIGN_BYLINE =
  /^(?:Von|Par|Por|Di|Door|Av|Af|Przez) (\p{Lu}[\p{L}.’'-]+(?: (?:de|van|von|der|da|du|\p{Lu}[\p{L}.’'-]*)){1,3})$/u;
/** Without the `i` flag, which would make every letter a capital. */
const NAMED = new RegExp(`\\b[Bb][Yy]:? (?:${NAME}|[\\p{Lu} .’'-]+)`, "u");
const LONGEST_BYLINE = 120;

/** Whether a line says who wrote it: "By Jane Doe in Moscow". */
export function isByline(text: string): boolean {
  return (
    text.length <= LONGEST_BYLINE && !/[.!?]$/u.test(text) && BYLINE.test(text) && NAMED.test(text)
  );
}

/** The byline's names, without "By" and without what it says of when and how long it is. */
export function namesIn(byline: string): string {
  const foreign = FOREIGN_BYLINE.exec(byline)?.[1];
  if (foreign !== undefined) return foreign;
  return withoutWhen(byline.replace(/^(?:\p{L}+ )?by:?\s+/iu, "")).replace(/[\s|•·,–—-]+$/u, "");
}

const LAST_PART = /^(.*\S)(?:\s*[|•·]|,|\s[–—-])\s+(.*)$/u;
const READING_TIME = /^\d{1,3}[ -]?min(?:ute)?s?(?: read)?$/iu;

function withoutWhen(byline: string): string {
  const [, names = "", last = ""] = LAST_PART.exec(byline) ?? [];
  return isTimestamp(last) || READING_TIME.test(last) ? withoutWhen(names) : byline;
}

/**
 * What stands over the story: headline, standfirst, byline, by line number. The first line that is no
 * byline is a headline when it is short, does not end as a sentence does, and something follows it. A short
 * line after it is a standfirst when it is no sentence, shares the headline's chunk, or is followed by a
 * byline, a dateline or a picture rather than by the story.
 */
export function readHead(
  lines: readonly SourceLine[],
  captions: ReadonlySet<number>,
): ReadonlyMap<number, BlockKind> {
  const head = new Map<number, BlockKind>();
  const top = lines[0]?.kind === null && isByline(lines[0].text) ? 1 : 0;
  const isKnown = lines.some(({ kind }) => kind === "headline");
  if (lines[top]?.kind === null && !isKnown && !captions.has(top) && isHeadline(lines, top)) {
    head.set(top, "headline");
  }
  // In the story, "By Order of the Council" is what a sign says.
  let isOver = false;
  for (const [index, line] of lines.slice(0, HEAD_LINES).entries()) {
    const isNamed = isByline(line.text) || (index > 0 && FOREIGN_BYLINE.test(line.text));
    if (line.kind === null && !head.has(index) && isNamed && !isOver) head.set(index, "byline");
    const isFound = [...head.values()].includes("byline");
    isOver ||= isFound && isStory(line) && !captions.has(index);
  }
  if (head.get(top) === "headline" && isStandfirst(lines, top + 1, { head, captions })) {
    head.set(top + 1, "standfirst");
  }
  return head;
}

function isHeadline(lines: readonly SourceLine[], index: number): boolean {
  const text = lines[index]?.text ?? "";
  if (text.length > LONGEST_HEADLINE || isByline(text) || lines.length < index + 2) return false;
  if (/^[-*•●]\s|^\d{1,3}[.)]\s|[—–-]$/u.test(text)) return false;
  if (!endsSentence(text)) return true;
  // A question or an exclamation makes a headline only where a byline shows that it is one.
  const next = lines[index + 1]?.text ?? "";
  return /[?!][”’"']?$/u.test(text) && isByline(next);
}

interface Found {
  readonly head: ReadonlyMap<number, BlockKind>;
  readonly captions: ReadonlySet<number>;
}

/** Whether the line under the headline is a standfirst. */
function isStandfirst(
  lines: readonly SourceLine[],
  index: number,
  { head, captions }: Found,
): boolean {
  const [headline, line, next] = lines.slice(index - 1, index + 2);
  if (!headline || !line || !next || head.has(index) || captions.has(index)) return false;
  if (line.kind !== null || line.text.length > LONGEST_STANDFIRST) return false;
  if (/^[-*•●]\s|^\d{1,3}[.)]\s/u.test(line.text)) return false;
  const isSingle = next.chunk !== line.chunk || head.has(index + 1);
  const isUnderHeadline = line.chunk === headline.chunk && isSingle;
  const agency = readLeadingDateline(next.text)?.publication ?? null;
  const isBeforeStory = head.has(index + 1) || captions.has(index + 1) || agency !== null;
  return !endsSentence(line.text) || isUnderHeadline || isBeforeStory;
}
