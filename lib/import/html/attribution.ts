import { decodePercent } from "#lib/domain/parse.ts";

/** Longest name of an author that is kept, in code units. */
const LONGEST_NAME = 120;

/** Controls, and characters that turn the order of others round, which no name holds. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The name in what a word processor cites, as `mailto:Ann%20Sub`; null where there is none. */
export function nameIn(cite: string): string | null {
  if (!/^mailto:/iu.test(cite)) return null;
  const words = cite.slice("mailto:".length);
  // What is not encoded as addresses are says what it says.
  const name = (decodePercent(words) ?? words).replace(UNSEEN, " ").trim();
  return name === "" || name.length > LONGEST_NAME ? null : name;
}

const DATE =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/u;

/** A day or moment in ISO 8601, also as `20260302T0900`; null for what is none. */
export function boundedDate(stated: string): string | null {
  const [, year, month, day, hour, minute, second = "00", zone = ""] = DATE.exec(stated) ?? [];
  if (year === undefined) return null;
  const date = `${year}-${month}-${day}`;
  const whole = hour === undefined ? date : `${date}T${hour}:${minute}:${second}${zone}`;
  return Number.isNaN(Date.parse(whole)) ? null : whole;
}
