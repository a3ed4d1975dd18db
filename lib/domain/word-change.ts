import type { Range } from "./text.ts";

/** A run of words in the change from one wording to another. */
export interface WordChange {
  readonly text: string;
  readonly change: "kept" | "deleted" | "inserted";
}

/** Beyond so many changed words nobody reads word by word, and finding them takes long. */
export const MAX_CHANGES = 600;

/** What a row of words has in common with another, in order; undefined beyond `MAX_CHANGES`. */
type CompareRows = (
  before: string[],
  after: string[],
) =>
  | readonly {
      readonly value: readonly string[];
      readonly added: boolean;
      readonly removed: boolean;
    }[]
  | undefined;

/**
 * The change from one wording to another by whole words, which `compareRows` finds: a number with its
 * sign, currency and unit is one, and so is a word with its hyphens and apostrophes. What is kept and
 * deleted is `before`, what is kept and inserted `after`; words that share only the spaces between them
 * are one change.
 */
export function changeByWords(
  before: string,
  after: string,
  compareRows: CompareRows,
): WordChange[] {
  const changes = compareRows(splitWords(before), splitWords(after));
  if (!changes) return piecesOf([{ kept: "", deleted: before, inserted: after }]);
  const steps: Step[] = [];
  for (const [index, { value, added, removed }] of changes.entries()) {
    const text = value.join("");
    const last = steps.at(-1);
    const isBetween = index < changes.length - 1 && text.trim() === "";
    if (added && last) last.inserted += text;
    else if (removed && last) last.deleted += text;
    else if (added) steps.push({ kept: "", deleted: "", inserted: text });
    else if (removed) steps.push({ kept: "", deleted: text, inserted: "" });
    else if (isBetween && last && last.deleted !== "" && last.inserted !== "") {
      last.deleted += text;
      last.inserted += text;
    } else steps.push({ kept: text, deleted: "", inserted: "" });
  }
  return piecesOf(steps);
}

/** What is kept, and what is changed after it. */
interface Step {
  readonly kept: string;
  deleted: string;
  inserted: string;
}

function piecesOf(steps: readonly Step[]): WordChange[] {
  const pieces: WordChange[] = [];
  let space = "";
  for (const { kept, deleted, inserted } of steps) {
    push(pieces, space + kept, "kept");
    // The space after a change is no part of it where both wordings have it.
    space = /\s*$/.exec(inserted)?.[0] ?? "";
    if (!deleted.endsWith(space)) space = "";
    push(pieces, deleted.slice(0, deleted.length - space.length), "deleted");
    push(pieces, inserted.slice(0, inserted.length - space.length), "inserted");
  }
  push(pieces, space, "kept");
  return pieces;
}

function push(pieces: WordChange[], text: string, change: WordChange["change"]): void {
  if (text !== "") pieces.push({ text, change });
}

const segmenter = new Intl.Segmenter("und", { granularity: "word" });

/** Numbers with all that belongs to them, and words with hyphens or apostrophes inside. */
const GLUED = new RegExp(
  [
    // Before a number: its sign, its currency.
    String.raw`(?:[-+±−](?=[\p{Sc}\d]))?(?:\p{Lu}{0,3}\p{Sc}[ \u00A0\u202F]?)?`,
    // Thousands apart by spaces, else digits joined by what joins digits.
    String.raw`(?:\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,:/'’·]\d+)*)`,
    // After it: its unit, or the rest of a word such as “59-year-old”.
    String.raw`(?:[ \u00A0\u202F]?[%‰\p{Sc}]|[\u00A0\u202F]?[°\p{L}][\p{L}\p{N}]*(?:/\p{L}+)?)?`,
    String.raw`(?:[-‐‑'’][\p{L}\p{N}]+)*`,
    String.raw`|\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑'’][\p{L}\p{M}\p{N}]+)+`,
  ].join(""),
  "gu",
);

/** A text cut into words, spaces and signs, as UAX #29 does it, but for what belongs together. */
function splitWords(text: string): string[] {
  const glued = [...text.matchAll(GLUED)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  const ends = new Set(glued.flatMap(({ start, end }) => [start, end]));
  const cuts = [...segmenter.segment(text)].map(({ index }) => index);
  const places = [...new Set([...cuts, ...ends])].sort((a, b) => a - b);
  const kept = places.filter(isOutside(glued));
  return kept.map((from, index) => text.slice(from, kept[index + 1])).filter((word) => word !== "");
}

/** Tells, for places that come in order, whether they are at the edge of every span or beyond. */
function isOutside(spans: readonly Range[]): (place: number) => boolean {
  let next = 0;
  return (place) => {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= place) next += 1;
    return place <= (spans[next]?.start ?? Number.POSITIVE_INFINITY);
  };
}
