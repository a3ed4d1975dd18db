import type { ToldNote } from "./told.ts";

/** A notice with the mark that points to it; without a place there is nothing to mark. */
export interface MarkedNote extends ToldNote {
  /** Counted from 1, in the order of the text. */
  readonly number: number;
  readonly mark: string | null;
}

/** In the order in which they are given out. */
const SIGNS = ["*", "**", "***", "†", "‡", "§"] as const;

/**
 * Gives every note with a place a mark of its own: the one it came with, if that is still free, else the
 * next of `* ** *** † ‡ §`. With more than six notes, or two behind the same word, where signs would
 * run together, they are numbered: `[1]`. A sign that the text itself uses is passed over.
 */
export function markNotes(text: string, told: readonly ToldNote[]): MarkedNote[] {
  const given = new Set<string>();
  const places = countPlaces(told);
  const isShared = ({ at }: ToldNote) => at !== null && (places.get(at) ?? 0) > 1;
  const isNumbered = told.length > SIGNS.length || told.some(isShared);
  const kept = told.map((note) => {
    const { at, mark } = note;
    if (at === null || mark === null || given.has(mark)) return null;
    if (runsInto(text, at, mark) || (isShared(note) && !mark.startsWith("["))) return null;
    given.add(mark);
    return mark;
  });
  return told.map((note, index) => {
    const number = index + 1;
    if (note.at === null) return { ...note, number, mark: null };
    const mark = kept[index] ?? nextMark({ text, at: note.at, given, isNumbered });
    given.add(mark);
    return { ...note, number, mark };
  });
}

interface Vacancy {
  readonly text: string;
  readonly at: number;
  readonly given: ReadonlySet<string>;
  readonly isNumbered: boolean;
}

function nextMark(vacancy: Vacancy): string {
  const sign = vacancy.isNumbered
    ? undefined
    : SIGNS.find((candidate) => isFree(vacancy, candidate));
  if (sign) return sign;
  const { text, given } = vacancy;
  let number = 1;
  while (given.has(`[${number}]`) || text.includes(`[${number}]`)) number++;
  return `[${number}]`;
}

function isFree({ text, at, given }: Vacancy, sign: string): boolean {
  return !given.has(sign) && !occurs(text, sign) && !runsInto(text, at, sign);
}

/** How many notes stand behind each place. */
function countPlaces(told: readonly ToldNote[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { at } of told) if (at !== null) counts.set(at, (counts.get(at) ?? 0) + 1);
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
