import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLines } from "../lines/lines.ts";
import { unwrapLines } from "./unwrap.ts";

const unwrap = (text: string) => unwrapLines(splitLines(text)).map((line) => line.text);

function wrap(words: readonly string[], width: number): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines.join("\n");
}

describe("unwrapLines", () => {
  it("joins wrapped paragraphs again, whatever the column", () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    const paragraphs = fc.array(fc.array(word, { minLength: 60, maxLength: 90 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: 55, max: 90 }), (texts, width) => {
        const wrapped = texts.map((words) => wrap(words, width)).join("\n\n");
        expect(unwrap(wrapped)).toEqual(texts.map((words) => words.join(" ")));
      }),
    );
  });

  it.each([
    [
      "lines that are paragraphs",
      "One is short.\nTwo is a little longer than that.\nThree ends it.",
    ],
    [
      "a list of titles",
      "A title of some length\nAnother title\nA third title of some more length",
    ],
    ["a single break", "A line that is long enough to have been wrapped by a program\nor not"],
  ])("leaves %s alone", (_, text) => {
    expect(unwrap(text)).toEqual(text.split("\n"));
  });

  const copy = [
    "The council met on Tuesday to speak about the harbour and after four",
    "hours of it the mayor said that nothing whatever had been decided by",
    "those who were in the room.",
  ].join("\n");
  const joined = copy.replaceAll("\n", " ");

  it("begins a paragraph at an indent and keeps list items apart", () => {
    expect(unwrap(`  ${copy}\n  ${copy}\n- one\n- two`)).toEqual([
      joined,
      joined,
      "- one",
      "- two",
    ]);
  });

  it("keeps a heading over wrapped copy apart", () => {
    expect(unwrap(`HARBOUR TALKS\n${copy}`)).toEqual(["HARBOUR TALKS", joined]);
  });

  it("puts no space behind a hyphen at a line’s end", () => {
    expect(unwrap(copy.replace("four\nhours", "well-\nknown hours"))[0]).toContain("well-known");
  });
});
