import { furnitureReason } from "../furniture/furniture.ts";
import { passDown, sumUp } from "./box-values.ts";
import {
  type Box,
  boxesAround,
  type Contents,
  type JudgedPage,
  type PageLine,
  type Reasons,
} from "./boxes.ts";

/** Longest label, box and line in such a box, in code units, and most lines of it. */
const LONGEST_LABEL = 60;
const LONGEST_BOX = 600;
const LONGEST_LINE = 250;
const MAX_LINES = 8;

/** Labels that say of a small box what it is, and are words of a story elsewhere. */
const LABELS: readonly (readonly [reason: string, label: RegExp])[] = [
  ["newsletter", /^newsletters?$/iu],
  [
    "related links",
    /^(?:related|relacionad[oa]s|verwandte artikel|up next|next up|most viewed)$/iu,
  ],
  [
    "page furniture",
    /^(?:support|fund|back) (?:us|(?:our|free|independent|local|quality|public)\b.{0,20}\b(?:journalism|newsroom|reporting|work))[.!]?$/iu,
  ],
  [
    "author blurb",
    /^(?:about the (?:author|writer)s?|sobre (?:la firma|el autor|la autora|o autor|a autora)|über (?:den autor|die autorin|die autoren)|à propos de l[’'](?:auteur|autrice)|sull[’']aut(?:ore|rice)|over de auteur|об авторе)$/iu,
  ],
];

/**
 * The boxes' reasons, with those of small boxes that begin with a label and hold nothing else than what it
 * announces: "Newsletter", "Related", "Support free journalism". The box around the story is none.
 */
export function withLedBoxes(page: JudgedPage): Reasons {
  const led = findLedBoxes(page);
  return passDown<string | null>(page.layout.boxes, (box, around) => {
    return page.reasons[box.index] ?? around ?? led.get(box) ?? null;
  });
}

function findLedBoxes({
  layout: { boxes, lines },
  sums,
  main,
}: JudgedPage): ReadonlyMap<Box, string> {
  const above = new Set(boxesAround(main));
  const long = new Set(lines.flatMap(({ box, text }) => (text.length > LONGEST_LINE ? box : [])));
  const longIn = sumUp(
    boxes,
    boxes.map((box) => (long.has(box) ? 1 : 0)),
  );
  const begun = new Set<Box>();
  const led = new Map<Box, string>();
  for (const line of lines) {
    for (const box of boxesAround(line.box)) {
      if (begun.has(box)) break;
      begun.add(box);
      if (!isSmall(sums[box.index]) || above.has(box) || longIn[box.index]) continue;
      const label = labelOf(line);
      if (label !== null) led.set(box, label);
    }
  }
  return led;
}

function isSmall(contents: Contents | undefined): boolean {
  if (!contents) return false;
  const { lines, text, titles } = contents;
  return lines > 1 && lines <= MAX_LINES && text <= LONGEST_BOX && titles === 0;
}

/** Why a line announces furniture under it; null for a line that does not. */
function labelOf({ text, role, kind, level }: PageLine): string | null {
  if (text.length > LONGEST_LABEL || role !== "text") return null;
  if (kind !== null && level === 0) return null;
  const label = text.replace(/[\s:.…]+$/u, "");
  const named = LABELS.find(([, words]) => words.test(label))?.[0];
  if (named) return named;
  const reason = furnitureReason(label);
  return reason !== null && /^(?:related link|newsletter|reader call)$/u.test(reason)
    ? reason
    : null;
}
