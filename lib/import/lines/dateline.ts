/** Where a story was written, and for whom, as it says itself. */
export interface Dateline {
  readonly place: string;
  /** In brackets or capitals behind the place: an agency or a network. */
  readonly publication: string | null;
}

const PLACE = "\\p{Lu}[\\p{L}.,’'/ -]{1,40}?";
const DAY = "(?:,? \\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?)?";
const ALONE = new RegExp(
  `^(${PLACE})${DAY}(?:\\s+\\(([^)]{2,20})\\)|\\s+([A-Z]{2,8}))?\\s*(?:—|–|--?)$`,
  "u",
);
const LEADING = new RegExp(`^(${PLACE})${DAY}(?:\\s+\\(([^)]{2,20})\\))?\\s+(?:—|–|--?)\\s`, "u");
/** A town in capitals, and where it is: "CORRIE, Scotland". */
const TOWN = /^\p{Lu}[\p{Lu}.’' -]{2,}, \p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?$/u;
const LONGEST = 60;

/** Reads a line that is nothing but a dateline, its dash last: "Washington CNN —". */
export function readDateline(line: string): Dateline | null {
  const match = line.length <= LONGEST ? ALONE.exec(line) : null;
  if (!match) return null;
  const [, place = "", agency, capitals] = match;
  // "NEW YORK —" is a place of two words; an agency's capitals show behind a place that has none.
  return capitals && !/\p{Ll}/u.test(place)
    ? { place: `${place} ${capitals}`, publication: null }
    : { place: place.trim(), publication: agency ?? capitals ?? null };
}

/** Reads the dateline that a paragraph starts with: "MOSCOW (AP) — …". Its words stay where they are. */
export function readLeadingDateline(paragraph: string): Dateline | null {
  const [, place, agency] = LEADING.exec(paragraph.slice(0, LONGEST * 2)) ?? [];
  // Without an agency capitals have to show it.
  if (!place || (!agency && /\p{Ll}/u.test(place) && !TOWN.test(place))) return null;
  return { place: place.trim(), publication: agency ?? null };
}
