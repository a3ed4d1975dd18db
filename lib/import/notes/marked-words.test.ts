import { describe, expect, it } from "vitest";
import { markedWords } from "./marked-words.ts";

describe("markedWords", () => {
  // ^ stands where the mark was; the words expected stand in the second column.
  it.each([
    ["He said “it was bad.”^ Then he left.", "“it was bad.”"],
    ["He said “it was bad”.^ Then he left.", "“it was bad”."],
    ["First “one”, then “two,”^ he said.", "“two,”"],
    ["“An “inner” word,”^ he said.", "“An “inner” word,”"],
    ['He said "it was bad."^', '"it was bad."'],
    ['"One," he said. "Two."^', '"Two."'],
    ["Er sagte: „Es war schlimm.“^", "„Es war schlimm.“"],
    ["Il dit « c’est grave »^ hier.", "« c’est grave »"],
    ["He said ‘it isn’t bad’^ twice.", "‘it isn’t bad’"],
    ["It rained. Nine people died.^", "Nine people died."],
    ["It rained. Nine people,^ they say, died.", "Nine people,"],
    ["It rained. Mr. Doe of the U.S. embassy left.^", "Mr. Doe of the U.S. embassy left."],
    ["It rained. It never opened.”^", "It never opened.”"],
    ["The dogs’^ bowls", "The dogs’"],
  ])("%s", (marked, words) => {
    const at = marked.indexOf("^");
    const text = marked.replace("^", "");
    const range = markedWords(text, at);
    expect(range && text.slice(range.start, range.end)).toBe(words);
    expect(range?.end).toBe(at);
  });

  it("has no words before the start of a line", () => {
    expect(markedWords("Words.", 0)).toBeNull();
  });
});

it("finds the sentence at the end of a long line", () => {
  const text = `${"It rained all day long. ".repeat(2_000)}Mr. Doe left.`;
  const range = markedWords(text, text.length);
  expect(range && text.slice(range.start, range.end)).toBe("Mr. Doe left.");
});

it("starts at a word when a sentence has no start in reach", () => {
  const text = "word, ".repeat(10_000);
  const range = markedWords(text, text.length);
  expect(range && text.slice(range.start, range.start + 5)).toBe("word,");
  expect(range?.start).toBeGreaterThan(text.length - 20_001);
});
