import { type Range, rangesOverlap } from "#lib/domain/text.ts";
import { foldSigns, indexOfWords } from "./fold.ts";
import { cutWords } from "./quoting.ts";
import type { ReadArticle } from "./read-article.ts";
import type { NoticeSubject } from "./subject.ts";
import { type NoticeWarning, warn } from "./warning.ts";
import { placeInWords } from "./where.ts";
import { wrongWords } from "./wrong-words.ts";

/** Places that a warning names. */
const MAX_PLACES = 3;

/** The part of a subject that tells what was wrong and where else it could stand. */
export type StandingSubject = Pick<
  NoticeSubject,
  "correction" | "kind" | "article" | "place" | "mended"
>;

/** Whether what was wrong, as `wrongWords` looks for it, still stands in the headline or elsewhere. */
export function lintStanding(subject: StandingSubject): NoticeWarning[] {
  const wrong = wrongWords(subject);
  if (wrong === null) return [];
  const { article } = subject;
  const needle = foldSigns(wrong);
  const places = placesOf(subject, needle);
  const named = [
    ...(stillHeads(article, needle) ? ["in the headline"] : []),
    ...places.map(({ start }) => placeInWords(article.blocks, article.lines, start)),
  ];
  const where = [...new Set(named)];
  const [first] = where;
  if (!first) return [];
  const more = where.length > MAX_PLACES ? " and elsewhere" : "";
  const message = `“${cutWords(wrong)}” still stands ${listed(where.slice(0, MAX_PLACES))}${more}. Correct it there too, or make sure that it is right there.`;
  return [warn("old_words_stand", message)];
}

/** Where the headline is a block of the text, its place there decides: a correction may be mending it. */
function stillHeads({ folded, blocks, lines }: ReadArticle, needle: string): boolean {
  const isBlock = lines.some(
    ({ index, start, end }) =>
      blocks[index] === "headline" &&
      folded.text.slice(start, end).trim() === folded.headline.trim(),
  );
  return !isBlock && indexOfWords(folded.headline, needle) !== -1;
}

function placesOf({ article, place, mended }: StandingSubject, needle: string): Range[] {
  const spared = place ? [place, ...mended] : mended;
  const places: Range[] = [];
  const { text } = article.folded;
  let at = indexOfWords(text, needle);
  while (at !== -1 && places.length <= MAX_PLACES) {
    const range = { start: at, end: at + needle.length };
    if (!spared.some((one) => rangesOverlap(one, range))) places.push(range);
    at = indexOfWords(text, needle, range.end);
  }
  return places;
}

/** "in the headline, in a caption and in the fourth paragraph". */
function listed(places: readonly string[]): string {
  const last = places.at(-1) ?? "";
  return places.length < 2 ? last : `${places.slice(0, -1).join(", ")} and ${last}`;
}
