import { expect, it } from "vitest";
import { splitLines } from "../lines/lines.ts";
import { readWireHead } from "./wire-head.ts";

const STORY =
  "The council met on Tuesday to speak about the harbour, and after four hours of it the mayor said that nothing had been decided.";
const shown = (text: string) => readWireHead(splitLines(text)).map(({ text }) => text);

it("takes the signs of its fields off the head of a wire story", () => {
  const head = "^Talks fail<\n^By JANE DOE\n^“A word”";
  expect(shown(`${head}\n\n${STORY}`)).toEqual(["Talks fail", "By JANE DOE", "“A word”", STORY]);
});

it.each([`^Alone\n\n${STORY}`, `${STORY}\n\n^Two\n^notes`, `^ a\n^^ b\n\n${STORY}`])(
  "leaves other such signs alone: %j",
  (text) => {
    expect(readWireHead(splitLines(text))).toEqual(splitLines(text));
  },
);
