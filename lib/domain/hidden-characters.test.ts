import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ChangeCorrection, ProposeCorrection } from "./correction-requests.ts";
import {
  hasHiddenCharacters,
  hiddenCharactersIn,
  spellHiddenCharacters,
  splitAtHiddenCharacters,
} from "./hidden-characters.ts";

const HIDDEN: readonly (readonly [string, string])[] = [
  ["a control character", "a\u0007b"],
  ["an escape", "\u001b[31mred"],
  ["a C1 control", "a\u0090b"],
  ["an override", "\u202eright\u202c"],
  ["an embedding that goes on", "a \u202bb"],
  ["an isolate that goes on", "\u2067a"],
  ["the end of what began elsewhere", "a\u202c b"],
  ["ends in the wrong order", "\u202b\u2067a\u202c\u2069"],
  ["a direction over two lines", "\u2067a\nb\u2069"],
  ["an override that ends", "a \u202db\u202c c"],
  ["a tag character", "a\u{e0041}"],
  ["a letter without ink", "a\u3164b"],
  ["an invisible operator", "a\u2062b"],
];

const PLAIN: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["words", "“naïve”, 5 km"],
  ["a tab and several lines", "a\tb\r\nc"],
  ["right-to-left words", "שלום עולם"],
  ["marks of direction", "50%\u200f \u200e\u061c"],
  ["a whole embedding in a whole isolate", "a \u2067b \u202ac\u202c\u2069 d"],
  ["a family", "👩‍👩‍👧‍👦"],
  ["a flag", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"],
  ["Persian with its joiner", "می‌خواهم"],
  ["Hindi with its joiner", "क्‍ष"],
  ["Khmer with its spaces", "ខ្ញុំ\u200bចង់"],
];

describe("words with hidden signs", () => {
  it.each(HIDDEN)("hold %s", (_, words) => expect(hasHiddenCharacters(words)).toBe(true));
  it.each(PLAIN)("do not hold %s", (_, words) => expect(hasHiddenCharacters(words)).toBe(false));

  const proposal = {
    id: "01900000-0000-7000-8000-000000000001",
    action: "replace",
    start: 0,
    end: 3,
    insert: "new",
    notice: "correction",
  } as const;

  it.each(["insert", "noticeText"] as const)("are refused as a correction’s %s", (field) => {
    for (const request of [
      ProposeCorrection.safeParse({ ...proposal, [field]: "\u202eold" }),
      ChangeCorrection.safeParse({ version: 1, [field]: "\u202eold" }),
    ]) {
      expect(request.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
        [field, expect.stringContaining("Type the words anew")],
      ]);
    }
  });

  it("leave other words of a correction alone", () => {
    expect(ProposeCorrection.safeParse({ ...proposal, noticeText: "It was\nnew." }).success).toBe(
      true,
    );
  });
});

describe("hidden signs", () => {
  it.each([
    ["an override", "He said \u202eon.", [[8, "U+202E", "right-to-left override"]]],
    [
      "both ends of one",
      "\u202da\u202c",
      [
        [0, "U+202D", "left-to-right override"],
        [2, "U+202C", "end of a direction"],
      ],
    ],
    ["a control", "a\u0007b", [[1, "U+0007", "control character"]]],
    ["no width in a word", "miss\u200biles", [[4, "U+200B", "character without width"]]],
    ["a pair", "a\u{e0041}b", [[1, "U+E0041", "tag character"]]],
    [
      "an isolate that goes on beside one that ends",
      "\u2067a\u2069 \u2066b",
      [[4, "U+2066", "left-to-right isolate"]],
    ],
    [
      "an override in an isolate that ends",
      "\u2067\u202ea\u2069",
      [
        [1, "U+202E", "right-to-left override"],
        [3, "U+2069", "end of an isolate"],
        [0, "U+2067", "right-to-left isolate"],
      ],
    ],
    ["none", "שלום \u2067a\u2069 👩‍👩‍👧", []],
  ])("are found where they stand: %s", (_, words, expected) => {
    const found = hiddenCharactersIn(words).map(({ start, code, name }) => [start, code, name]);
    expect(found).toEqual([...expected].sort(([a], [b]) => Number(a) - Number(b)));
  });

  it("are spelled where nothing can be drawn", () => {
    expect(spellHiddenCharacters("a\u202eb")).toBe("a[U+202E]b");
  });

  const sign = fc.constantFrom(
    "\u202e",
    "\u202c",
    "\u2067",
    "\u2069",
    "\u0007",
    "\u200b",
    "\u{e0041}",
    "\n",
    "🏴",
    "a",
    "ש",
    " ",
  );
  const anyWords = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(""));

  it("cut words into pieces that are the words, and none is left in what is no sign", () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const pieces = splitAtHiddenCharacters(words);
        const text = pieces.map((piece) =>
          typeof piece === "string" ? piece : words.slice(piece.start, piece.end),
        );
        expect(text.join("")).toBe(words);
        const rest = pieces.filter((piece) => typeof piece === "string").join("\n");
        for (const hidden of ["\u202d", "\u202e", "\u0007"]) expect(rest).not.toContain(hidden);
      }),
    );
  });
});
