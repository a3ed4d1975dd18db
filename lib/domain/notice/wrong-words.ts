import { ACTION_RULES } from "#lib/domain/correction-action.ts";
import { changedWords } from "./changed-words.ts";
import { foldSigns, indexOfWords } from "./fold.ts";
import { bareWords } from "./quoting.ts";
import type { NoticeSubject } from "./subject.ts";

type Wrong = Pick<NoticeSubject, "correction" | "kind" | "article" | "place">;

/**
 * What to look for to know whether something wrong still stands, as written: names and long numbers by
 * themselves, other numbers with the word behind them, phrases whole. Null where nothing was wrong by
 * itself, or nothing that can be found: single small words are too common to say anything.
 */
export function wrongWords(subject: Wrong): string | null {
  const { correction, kind } = subject;
  const { action, exact, insert } = correction;
  const { editsText, hasRange } = ACTION_RULES[action];
  if (!editsText || !hasRange) return null;
  const was = bareWords(changedWords(correction).was);
  if (was === "" || isPartOf(was, insert)) return null;
  const number = was
    .split(" ")
    .map(withoutEdges)
    .find((word) => isNumber(word, kind) && !isPartOf(word, insert));
  if (number !== undefined) return numberWith(subject, number);
  const unit = unitOf(exact, was);
  if (unit !== null) return unit;
  const isNamed = /\p{Lu}/u.test(was) && (was.length > 2 || kind === "name");
  if (was.split(" ").length > 2 || isNamed) return was;
  const whole = bareWords(exact);
  const enough = /\d/u.test(whole) ? 2 : 3;
  return whole.split(" ").length >= enough && !isPartOf(whole, insert) ? whole : null;
}

function isPartOf(words: string, text: string): boolean {
  return indexOfWords(foldSigns(text), foldSigns(words)) !== -1;
}

const SPELLED =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?)$/iu;
const SCALE = /^(?:hundred|thousand|million|billion|trillion)s?$/iu;

function isNumber(word: string, kind: Wrong["kind"]): boolean {
  return /\d/u.test(word) || (kind === "number" && SPELLED.test(word));
}

function withoutEdges(word: string): string {
  return word.replace(/^[^\p{L}\p{N}\p{Sc}+−-]+|[^\p{L}\p{N}\p{Sc}%‰]+$/gu, "");
}

/** A long number, or one with a unit of its own (“$5bn”, “5%”), alone; another with its neighbour. */
function numberWith(subject: Wrong, number: string): string | null {
  const isLong = number.replace(/[^\p{N}]/gu, "").length > 3;
  if (isLong || /\d(?:\p{L}+|[%‰])$/u.test(number)) return number;
  const beside = withNeighbour(subject, number);
  const isMoney = /\p{Sc}/u.test(number) && !SCALE.test(beside?.split(/\s/u).at(-1) ?? "");
  return isMoney ? number : beside;
}

/** “1.5 million” where only “million” is wrong; null where no number stands in front. */
function unitOf(exact: string, was: string): string | null {
  const at = indexOfWords(foldSigns(exact), foldSigns(was));
  const number = /\S*\d\S*\s+$/u.exec(exact.slice(0, Math.max(0, at)))?.[0];
  return number === undefined ? null : bareWords(`${number}${was.split(" ")[0] ?? ""}`);
}

/** A short number with the word behind it, or, at the end of a line, the one before it. */
function withNeighbour({ article, place, correction }: Wrong, was: string): string | null {
  const { exact } = correction;
  if (!place) return besideIn(exact, was, 0);
  const before = article.text.slice(Math.max(0, place.start - NEAR), place.start);
  const after = article.text.slice(place.end, place.end + NEAR);
  const head = before.split("\n").at(-1) ?? "";
  return besideIn(`${head}${exact}${after.split("\n")[0] ?? ""}`, was, head.length);
}

/** Code units on each side in which a neighbouring word is looked for. */
const NEAR = 60;

function besideIn(text: string, was: string, from: number): string | null {
  const at = indexOfWords(foldSigns(text), foldSigns(was), from);
  if (at === -1) return null;
  const end = at + was.length;
  const behind = /^[ \u00a0-]?\p{L}[\p{L}\p{M}’'-]*/u.exec(text.slice(end))?.[0];
  if (behind) return text.slice(at, end) + behind;
  const before = /\p{L}[\p{L}\p{M}’'-]* $/u.exec(text.slice(0, at))?.[0];
  return before ? before + text.slice(at, end) : null;
}
