import { type Line, lineAt, linesOf, type Range } from "#lib/domain/text.ts";
import { NOTE_SIGNS } from "#lib/domain/vocabulary.ts";
import type { PublishedNotice } from "./published-notices.ts";

/** A notice with the mark that points to it; without a place there is nothing to mark. */
export interface MarkedNotice extends PublishedNotice {
  /** Counted from 1, in the order of the text. */
  readonly number: number;
  readonly mark: string | null;
}

/**
 * Gives every notice with a place a mark of its own: the one it came with, if that is still free, else the
 * next of `* ** *** † ‡ §`. With more than six notices, or two behind the same word, where signs would
 * run together, they are numbered: `[1]`. A sign that the text itself uses is passed over.
 */
export function markNotices(text: string, notices: readonly PublishedNotice[]): MarkedNotice[] {
  const given = new Set<string>();
  const places = countPlaces(notices);
  const isShared = ({ at }: PublishedNotice) => at !== null && (places.get(at) ?? 0) > 1;
  const isNumbered = notices.length > NOTE_SIGNS.length || notices.some(isShared);
  const kept = notices.map((notice) => {
    const { at, mark } = notice;
    if (at === null || mark === null || given.has(mark)) return null;
    if (runsInto(text, at, mark) || (isShared(notice) && !mark.startsWith("["))) return null;
    given.add(mark);
    return mark;
  });
  const numbers = freeNumbers(text, given);
  return notices.map((notice, index) => {
    const number = index + 1;
    const { at } = notice;
    if (at === null) return { ...notice, number, mark: null };
    const sign = isNumbered ? null : NOTE_SIGNS.find((one) => isFree({ text, at, given }, one));
    const mark = kept[index] ?? sign ?? numbers();
    given.add(mark);
    return { ...notice, number, mark };
  });
}

/** The notices that stand in a block, in their order. */
export function noticesByLine(
  text: string,
  notices: readonly MarkedNotice[],
): (block: Line) => readonly MarkedNotice[] {
  const lines = linesOf(text);
  const placed = notices.filter(({ at }) => at !== null);
  const byLine = Map.groupBy(placed, ({ at }) => lineAt(lines, at ?? 0).index);
  return ({ index }) => byLine.get(index) ?? [];
}

/** Where notices stand in a block: places without length, and what is at each of them. */
export function marksInBlock({ start, end }: Range, notices: readonly MarkedNotice[]) {
  const here = notices.filter(({ at }) => at !== null && at >= start && at <= end);
  const byPlace = Map.groupBy(here, ({ at }) => at ?? end);
  return {
    points: Array.from(byPlace.keys(), (at) => ({ start: at, end: at })),
    at: (place: number) => byPlace.get(place) ?? [],
  };
}

interface Vacancy {
  readonly text: string;
  readonly at: number;
  readonly given: ReadonlySet<string>;
}

/** Gives the next number in brackets that neither the text nor another notice has. */
function freeNumbers(text: string, given: ReadonlySet<string>): () => string {
  const inText = new Set(text.match(/\[\d+\]/gu));
  let number = 0;
  return () => {
    do number++;
    while (given.has(`[${number}]`) || inText.has(`[${number}]`));
    return `[${number}]`;
  };
}

function isFree({ text, at, given }: Vacancy, sign: string): boolean {
  return !given.has(sign) && !occurs(text, sign) && !runsInto(text, at, sign);
}

/** How many notices stand behind each place. */
function countPlaces(notices: readonly PublishedNotice[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { at } of notices) if (at !== null) counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

/** Whether the text has the sign itself: stars in a run of exactly that length. */
function occurs(text: string, sign: string): boolean {
  if (!sign.startsWith("*")) return text.includes(sign);
  return (text.match(/\*+/gu) ?? []).some((run) => run === sign);
}

/** Whether the mark would become part of the same signs beside its place, as in `F***` and `*`. */
function runsInto(text: string, at: number, mark: string): boolean {
  return text.charAt(at - 1) === mark.at(-1) || text.charAt(at) === mark.charAt(0);
}
