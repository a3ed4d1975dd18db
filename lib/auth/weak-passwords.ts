import { type Refusal, refuseField } from "#lib/domain/refusal.ts";
import { COMMON_WORDS, KEY_RUNS } from "./common-words.ts";

/** Different letters and digits that must remain without what everybody tries first. */
const MIN_DIFFERENT = 5;

/** Shortest stretch of neighbouring keys that counts as a run. */
const MIN_RUN_LENGTH = 3;

/** Characters that commonly stand for a letter. */
const SUBSTITUTIONS: Readonly<Record<string, string>> = {
  a: "[a@4]",
  e: "[e3]",
  i: "[i1!]",
  l: "[l1]",
  o: "[o0]",
  s: "[s$5]",
  t: "[t7]",
};

/**
 * A refusal of a password that is guessed early (NIST SP 800-63B-4, 3.1.1.2): one that is little more
 * than common words, the parts of the person's own address, years, and runs or repeats of keys.
 */
export function refuseWeakPassword(password: string, email: string): Refusal | null {
  const own = [email, ...email.split(/[^\p{Letter}\p{Number}]+/u)];
  const words = [...COMMON_WORDS, ...own.map((word) => word.toLowerCase())]
    .filter((word) => word.length >= MIN_RUN_LENGTH)
    .sort((one, other) => other.length - one.length);
  const rest = withoutRepeats(password.normalize("NFKC").toLowerCase())
    .replace(new RegExp(words.map(withSubstitutions).join("|"), "g"), " ")
    .replace(/(19|20)\d\d/g, " ")
    .replace(new RegExp(RUNS, "g"), " ");
  const different = new Set(rest.match(/[\p{Letter}\p{Number}]/gu) ?? []);
  if (different.size >= MIN_DIFFERENT) return null;
  return refuseField(
    "password",
    "That is guessed early: it is little more than common words, years, your address or neighbouring keys. Use a short sentence of your own.",
  );
}

/** "abcabcabc" is as good as "abc". */
function withoutRepeats(text: string): string {
  return text.replace(/^(.+?)\1+$/su, "$1").replace(/(.)\1{2,}/gu, "$1");
}

function withSubstitutions(word: string): string {
  return [...word].map((letter) => SUBSTITUTIONS[letter] ?? letter.replace(/\W/, "\\$&")).join("");
}

/** Every stretch of neighbouring keys, forwards and backwards, the longest first. */
const RUNS = KEY_RUNS.flatMap((run) => [run, [...run].reverse().join("")])
  .flatMap((run) =>
    [...run].flatMap((_, start) =>
      [...run]
        .map((_, end) => run.slice(start, end + 1))
        .filter((part) => part.length >= MIN_RUN_LENGTH),
    ),
  )
  .sort((one, other) => other.length - one.length)
  .join("|");
