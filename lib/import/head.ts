import type { BlockKind } from "#lib/domain/vocabulary.ts";
import { endsSentence, type SourceLine } from "./lines.ts";

const LONGEST_HEADLINE = 160;
const LONGEST_STANDFIRST = 300;
/** How many lines may stand over the story. */
const HEAD_LINES = 8;

const NAME = "\\p{Lu}[\\p{L}.’'-]*(?: (?:de|van|von|der|al|bin|la|\\p{Lu}[\\p{L}.’'-]*)){1,4}";
const BYLINE = new RegExp(
  `^(?:(?:words |written |story |analysis |reporting )?by:?) ${NAME}(?:$|,? and | in |[,|•·–—(])`,
  "iu",
);
/** Without the `i` flag, which would make every letter a capital. */
const NAMED = new RegExp(`\\b[Bb][Yy]:? (?:${NAME}|[\\p{Lu} .’'-]+)`, "u");
const LONGEST_BYLINE = 120;

/** Whether a line says who wrote it: "By Jane Doe in Moscow". */
export function isByline(text: string): boolean {
  return (
    text.length <= LONGEST_BYLINE && !/[.!?]$/u.test(text) && BYLINE.test(text) && NAMED.test(text)
  );
}

/** The byline's names, without "By". */
export function namesIn(byline: string): string {
  return byline.replace(/^(?:\p{L}+ )?by:?\s+/iu, "").replace(/[\s|•·,–—-]+$/u, "");
}

/**
 * What stands over the story: headline, standfirst, byline, by line number. The first line is a headline
 * when it is short, does not end as a sentence does, and something follows it. A short line after it is
 * a standfirst when it is no sentence, shares the headline's chunk, or is followed by a byline or a
 * picture rather than by the story.
 */
export function readHead(
  lines: readonly SourceLine[],
  captions: ReadonlySet<number>,
): ReadonlyMap<number, BlockKind> {
  const head = new Map<number, BlockKind>();
  const [first] = lines;
  const isKnown = lines.some(({ kind }) => kind === "headline");
  if (first?.kind === null && !isKnown && !captions.has(0) && isHeadline(lines)) {
    head.set(0, "headline");
  }
  for (const [index, { kind, text }] of lines.slice(0, HEAD_LINES).entries()) {
    if (kind === null && !head.has(index) && isByline(text)) head.set(index, "byline");
  }
  if (
    lines[1]?.kind === null &&
    head.has(0) &&
    head.get(0) === "headline" &&
    isStandfirst(lines, head, captions)
  ) {
    head.set(1, "standfirst");
  }
  return head;
}

function isHeadline(lines: readonly SourceLine[]): boolean {
  const text = lines[0]?.text ?? "";
  if (text.length > LONGEST_HEADLINE || isByline(text) || lines.length < 2) return false;
  if (/^[-*•●]\s|^\d{1,3}[.)]\s|[—–-]$/u.test(text)) return false;
  if (!endsSentence(text)) return true;
  // A question or an exclamation makes a headline only where a byline shows that it is one.
  const next = lines[1]?.text ?? "";
  return /[?!][”’"']?$/u.test(text) && isByline(next);
}

function isStandfirst(
  lines: readonly SourceLine[],
  head: ReadonlyMap<number, BlockKind>,
  captions: ReadonlySet<number>,
): boolean {
  const [headline, line] = lines;
  if (!headline || !line || head.has(1) || captions.has(1)) return false;
  if (line.text.length > LONGEST_STANDFIRST || lines.length < 3) return false;
  if (/^[-*•●]\s|^\d{1,3}[.)]\s/u.test(line.text)) return false;
  const isSingle = lines[2]?.chunk !== line.chunk || head.has(2);
  const isUnderHeadline = line.chunk === headline.chunk && isSingle;
  return !endsSentence(line.text) || isUnderHeadline || head.has(2) || captions.has(2);
}
