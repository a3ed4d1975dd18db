import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { anyText } from "./arbitrary-fixture.ts";
import {
  endsAbbreviated,
  firstSentence,
  lastSentence,
  sentencesAround,
  sentencesIn,
  sentencesOf,
} from "./sentences.ts";
import { isGraphemeBoundary, type Range } from "./text.ts";

describe("sentencesOf", () => {
  // The sentences are written with a bar between them.
  it.each([
    ["one", "He came."],
    ["several", "He came. |Did she? |No! |They left."],
    ["a general of initials", "Gen. N. of the U.S. Army left. |It rained."],
    ["titles", "Mr. Doe met Dr. Roe and Lt.-Gen. Poe. |Sen. Coe left."],
    ["an acronym before a name", "He is with the U.S. Navy. |She is not."],
    ["an acronym at the end", "He left the U.S. |She stayed. |He came at 5 p.m. |Then it rained."],
    ["what only looks like a first word", "The U.S. All-Star team won."],
    ["a junior", "Martin Luther King Jr. |He spoke. |John Doe Jr. Foundation"],
    ["months and companies", "On Jan. 5 Paris was calm. |Acme Inc. Chairman Doe left."],
    ["a contraction before a name", "He can’t. |Nor can’t. |Paris is calm."],
    ["a question and its letters", "It was a Q&A. |Paris is calm."],
    ["a number of something", "He lives at No. 10 Downing Street. |No. |She does."],
    ["decimals", "It rose 3.5 per cent, to $1.25 million. |It fell 0.4."],
    ["an omission", "We shall ... Europe will not. |We know. ... |Nobody does.... |He left."],
    ["an omission with spaces", "We shall . . . Europe will not. |We know. . . . |He left."],
    ["an omission in one sign", "We shall … Europe will not."],
    [
      "a stop inside quotation marks",
      "He said “it was bad.” |Then he left. |(He did.) |He was ‘ill.’ |Ah.",
    ],
    [
      "a question that is reported",
      "“Is it bad?” he asked. |“Yes!” she said. |“Is it?” |Nobody knew.",
    ],
    ["a name with a cry", "He won Jeopardy! twice. |He left."],
    ["addresses", "See example.org/a.html?b=C for it. |He left."],
    ["full stops of CJK", "彼は来た。|彼女も？|はい。"],
    ["a stop inside CJK marks", "「はい。」|次。"],
    ["a danda", "वह आया। |वह गया।"],
    ["Arabic", "هل جاء؟ |نعم."],
    ["Thai, which has no stops", "เขามาแล้ว เขาไปแล้ว"],
    ["lines", "Talks of Mr.\n|Doe came.\n|\n|He left."],
  ])("finds %s", (_, marked) => {
    const text = marked.replaceAll("|", "");
    const found = Array.from(sentencesOf(text), ({ start, end }) => text.slice(start, end));
    expect(found.join("|")).toBe(marked);
  });

  const anyWords = fc
    .array(
      fc.constantFrom(
        "Gen.",
        "U.S.",
        "He",
        "left.",
        "“No.”",
        "?",
        "...",
        "。",
        "a",
        " ",
        " ",
        "\n",
      ),
      { maxLength: 40 },
    )
    .map((words) => words.join(""));
  const anyWriting = fc.oneof(
    anyText,
    anyWords,
    fc.string({ unit: "binary" }).map((text) => text.toWellFormed()),
    fc.string({ unit: "grapheme-composite" }),
  );

  it("covers the text in order and cuts no character", () => {
    fc.assert(
      fc.property(anyWriting, (text) => {
        const found = [...sentencesOf(text)];
        expect(found.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        for (const { start, end } of found) {
          expect(start).toBeLessThan(end);
          expect(isGraphemeBoundary(text, start)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("finds the same by portions as at once", () => {
    const text = "Mr. Doe of the U.S. embassy left. It rained. ".repeat(300);
    expect(Array.from(sentencesOf(text))).toHaveLength(600);
    expect(Array.from(sentencesOf("word ".repeat(20_000)))).toHaveLength(1);
  });

  it("finds around a place what it finds in the whole", () => {
    fc.assert(
      fc.property(anyWriting, fc.nat(), (text, place) => {
        const at = place % (text.length + 1);
        const { start, end } = sentencesAround(text, { start: at, end: at });
        const line = text.lastIndexOf("\n", at - 1) + 1;
        const newline = text.indexOf("\n", at);
        const words = text.slice(line, newline === -1 ? text.length : newline);
        const holds = ({ end }: Range) => line + end > Math.min(at, line + words.length - 1);
        const sentence = [...sentencesOf(words)].find(holds) ?? { start: 0, end: 0 };
        expect(start).toBe(line + sentence.start);
        expect(text.slice(start, end)).toBe(words.slice(sentence.start, sentence.end).trimEnd());
      }),
    );
  });
});

const slice = (text: string, range: Range | null) => range && text.slice(range.start, range.end);

test("the sentence around a place is found within its line", () => {
  const text = "A headline\nHe came. He “saw it all.” He left.";
  const sentenceAt = (_: string, at: number) =>
    slice(text, sentencesAround(text, { start: at, end: at }));
  expect(sentenceAt(text, text.indexOf("saw"))).toBe("He “saw it all.”");
  expect(sentenceAt(text, text.length)).toBe("He left.");
  expect(sentenceAt(text, 3)).toBe("A headline");
});

test("sentences of a range are without the white space around them", () => {
  const text = "Talks\n He came.  He left. \nMore";
  const found = sentencesIn(text, { start: 6, end: text.indexOf("\nMore") });
  expect(found.map((range) => slice(text, range))).toEqual(["He came.", "He left."]);
});

test("the first and the last sentence are found", () => {
  const text = "Gen. Doe left. It rained. ";
  expect(slice(text, firstSentence(text))).toBe("Gen. Doe left.");
  expect(slice(text, lastSentence(text))).toBe("It rained.");
  expect(lastSentence("")).toBeNull();
  expect(firstSentence(" ")).toBeNull();
});

test.each([
  ["John Doe Jr.", true],
  ["the U.S.", true],
  ["Mr.", true],
  ["he left.", false],
  ["he can’t.", false],
])("that %j ends with an abbreviation is %s", (words, expected) => {
  expect(endsAbbreviated(words)).toBe(expected);
});
