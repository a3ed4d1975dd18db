/** For tests: what a field may hold of everything that somebody could send, most of it wrong. */

/** Stands for a number that JSON can write and JavaScript cannot hold. */
const BEYOND = "a number beyond all";

/** By what each is, for the message of a test. */
export const WRONG_VALUES: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["missing", undefined],
  ["null", null],
  ["true", true],
  ["zero", 0],
  ["minus zero", -0],
  ["a negative number", -1],
  ["a part of one", 0.5],
  ["a small number", 3],
  ["a number past 32 bits", 2_147_483_648],
  ["the largest safe number", Number.MAX_SAFE_INTEGER],
  ["a number past the safe ones", 2 ** 53],
  ["a huge number", 1e308],
  ["a number that is infinite", BEYOND],
  ["no words", ""],
  ["blank words", " \t\n"],
  ["words", "words"],
  ["huge words", "word ".repeat(5_000)],
  ["one long word", "w".repeat(30_000)],
  ["many lines", "a\n\n".repeat(500)],
  ["half of a character", "a\ud800b"],
  ["the other half", "\udc00"],
  ["a NUL", "a\0b"],
  ["control characters", "\u0007\u001b[31m"],
  ["an override of the direction", "abc \u202egnp.txt"],
  ["a direction that never ends", "\u2067abc"],
  ["nothing that shows", "\u200b\u2060\ufeff"],
  ["ends of lines", "a\r\nb\u2028c\u2029d"],
  ["a combined character", `${"e\u0301".repeat(200)}👩‍👩‍👧`],
  ["a very long identifier", "018f2f6e-0000-7000-8000-000000000001".repeat(500)],
  ["a way up", "../../etc/passwd"],
  ["a quotation mark", "'; DROP TABLE people; --"],
  ["what a search means something by", '"%_* OR NEAR('],
  ["a name of an object's own", "__proto__"],
  ["another", "constructor"],
  ["an address with half of a character", "https://example.org/\ud800"],
  ["an empty list", []],
  ["a list of nothing", [null, null]],
  ["a list of wrong things", [1, "a", {}, [], null, true]],
  ["a list of identifiers", ["018f2f6e-0000-7000-8000-000000000001"]],
  ["a long list", Array.from({ length: 3_000 }, (_, at) => at - 1)],
  ["a deep list", deep(30)],
  ["an empty object", {}],
  ["an object of strange names", { ["__proto__"]: { a: 1 }, constructor: null, "": [], "a.b": 1 }],
  ["an object that has a length", { length: 3, 0: "a", toString: 1, valueOf: null }],
  ["one that looks like a refusal", { refusal: "failed", message: "a" }],
]);

/** What is nothing but words, where a field takes any. */
export const FORMED_VALUES: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["a digit", "1"],
  ["NaN", "NaN"],
  ["Infinity", "Infinity"],
  ["an exponent", "1e999"],
  ["a number in hexadecimal", "0x7fffffffffffffff"],
  ["digits of another script", "١٢"],
  ["a day that is none", "2026-02-30"],
  ["a time on a day that is none", "2026-02-30T10:00:00Z"],
  ["a time that is none", "2026-01-01T25:61:61Z"],
  ["midnight at the end", "2026-01-01T24:00:00Z"],
  ["a leap second", "2026-12-31T23:59:60Z"],
  ["a zone that is none", "2026-01-01T10:00:00+99:99"],
  ["the year 0", "0000-01-01T00:00:00Z"],
  ["a year before 0", "-000001-01-01T00:00:00Z"],
  ["the last time", "+275760-09-13T00:00:00Z"],
  ["a time past the last", "+275760-09-14T00:00:00Z"],
  ["a date in words", "tomorrow"],
  ["a right time", "2026-12-31T23:59:59.999+14:00"],
  ["an identifier of nothing", "018f2f6e-0000-7000-8000-000000000001"],
  ["an identifier in capitals", "018F2F6E-0000-7000-8000-000000000001"],
  ["an address", "https://example.org/a"],
  ["an address with a password", "https://a:b@example.org/"],
  ["an address of a script", "javascript:alert(1)"],
  ["an address of nothing", "http://"],
  ["an address in brackets", "http://[::1"],
  ["an e-mail address", "somebody@example.org"],
  ["a language that is none", "de-"],
]);

/** Lists in lists, so many deep. */
function deep(depth: number): unknown {
  return depth === 0 ? [] : [deep(depth - 1)];
}

/** The value as JSON; undefined in a list or alone is null. */
export function jsonOf(value: unknown): string {
  return (JSON.stringify(value) ?? "null").replaceAll(JSON.stringify(BEYOND), "1e999");
}

/** The same for a query, where everything is words; null where it cannot be written. */
export function wordsOf(value: unknown): string | null {
  if (value === undefined || value === BEYOND) return null;
  return typeof value === "string" ? value : (JSON.stringify(value) ?? null);
}
