/** What single fields of requests may hold, as zod schemas. Lengths are UTF-16 code units. */
import { z } from "zod";
import { faultOfHiddenCharacters, hasHiddenCharacters } from "./hidden-characters.ts";

const isSound = (text: string) => text.isWellFormed() && !text.includes("\0");

/**
 * A string whose length is looked at first: of ten million characters nothing is looked for in them.
 * Every field of a request begins with it.
 */
export const short = (longest: number, error = tooLong(longest)) =>
  z.string().max(longest, { abort: true, error });

const tooLong = (longest: number) => `At most ${longest.toLocaleString("en")} characters.`;

/** A string that is whole: no lone surrogates, no NUL. */
export function wellFormedText(longest: number) {
  return short(longest).refine(
    isSound,
    "It holds characters that are not text. Paste it again from its source.",
  );
}

/** Words of which something can be seen. */
export const filled = (longest: number) =>
  wellFormedText(longest).refine((text) => VISIBLE.test(text), "It must not be empty.");

/** Something that a reader sees: not white space, not a control or formatting character. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;

/** Filled words in one line, without characters that hide or turn what stands beside them. */
export const line = (longest: number) =>
  filled(longest).refine(
    (text) => !UNSEEN.test(text) && !hasHiddenCharacters(text),
    "It holds a line break or a hidden character.",
  );

/** Control characters, line and paragraph separators, and the bidirectional overrides (UAX #9). */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/**
 * Words that people write themselves and that others read or print: without what nobody sees and what
 * turns the words beside it.
 */
export const typedText = (longest: number) =>
  wellFormedText(longest).superRefine((text, { addIssue }) => {
    const message = faultOfHiddenCharacters(text);
    if (message !== null) addIssue({ code: "custom", message });
  });

/** The same, of which something can be seen. */
export const filledTypedText = (longest: number) =>
  typedText(longest).refine((text) => VISIBLE.test(text), "It must not be empty.");

/** The same where they may be left out; absent, null or blank all mean that there are none. */
export const optionalTypedText = (longest: number) =>
  typedText(longest)
    .nullable()
    .transform((words) => (words?.trim() ? words : null));

/** A list of at most so many: a longer one is refused before each of its parts is looked at. */
export const listOf = <One extends z.ZodType>(one: One, max: number) =>
  z
    .custom<unknown[]>(
      (value) => Array.isArray(value) && value.length <= max,
      `Send a list of ${max.toLocaleString("en")} at most.`,
    )
    .pipe(z.array(one));

const UUID = "An identifier is a UUID.";
/** A UUID in small letters. */
export const Id = short(36, UUID).check(z.uuid(UUID)).toLowerCase();
/** A SHA-256, hexadecimal. */
export const Sha256 = short(64, "A hash is 64 hexadecimal digits.").regex(
  /^[0-9a-f]{64}$/,
  "A hash is 64 hexadecimal digits.",
);
/** An offset in a revision's text, in UTF-16 code units. */
export const Offset = z.int("An offset is a whole number.").min(0, "An offset is never negative.");
/** The version of a row that a change was made from. */
export const Version = z.int().min(1, "Name the version that you saw.");

const TIME = "A time is ISO 8601, with its zone.";
/** A time with its zone, kept as ISO 8601 in UTC. */
export const Timestamp = short(60, TIME)
  // What is no time has no year: the check that follows would throw.
  .check(z.iso.datetime({ offset: true, abort: true, error: TIME }))
  .refine((instant) => /^(19|20|21)\d\d-/.test(new Date(instant).toISOString()), {
    message: "Name a year between 1900 and 2199.",
  });

/** Longest address of a page, as it is written and as it is kept. */
const LONGEST_ADDRESS = 2_000;

/** The address of a page, as the URL Standard spells it; null or an empty one means that there is none. */
export const OptionalAddress = short(LONGEST_ADDRESS)
  .transform((address, { issues }) => {
    if (address === "") return null;
    const fault = faultOfAddress(address);
    if (fault === null) return new URL(address).href;
    issues.push({ code: "custom", message: fault, input: address });
    return z.NEVER;
  })
  .nullable();

function faultOfAddress(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
    return "An address starts with http:// or https://.";
  }
  const { username, password, href } = new URL(address);
  if (username !== "" || password !== "") return "Leave name and password out of it.";
  return href.length <= LONGEST_ADDRESS ? null : tooLong(LONGEST_ADDRESS);
}
