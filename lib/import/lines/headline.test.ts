import { describe, expect, it } from "vitest";
import { cleanHeadline, nameArticle } from "./headline.ts";

describe("nameArticle", () => {
  it.each([
    ["NUL", "one two\0 three.txt", "one two three"],
    ["ESC", "one \u001btwo three.txt", "one two three"],
    ["a bidi override", "one two \u202ethree.txt", "one two three"],
    ["white space of all sorts", "one\t two\u00a0\n three \u0085four.txt", "one two three four"],
    ["half of a character", "one two three\ud800.txt", "one two three\ufffd"],
    ["a path", "C:\\texts\\one two three.txt", "one two three"],
  ])("takes a title from a file’s name with %s", (_, fileName, headline) => {
    expect(nameArticle("Words.", fileName)).toBe(headline);
  });

  it.each([
    ["Some \u202ewords here", "Some words here"],
    ["\u202e\nThe words", "The words"],
    ["\u200d", "Untitled"],
  ])("takes only what can be seen from %j", (text, headline) => {
    expect(nameArticle(text, undefined)).toBe(headline);
  });
});

it("keeps the joiners that emoji and scripts need", () => {
  expect(cleanHeadline(" 👩‍🚒 می‌خواهم\u200b ")).toBe("👩‍🚒 می‌خواهم");
});
