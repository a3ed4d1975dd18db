import { expect, it } from "vitest";
import { spaced } from "./correction-words.ts";

it.each([
  ["a word", "One two.", 3, "more", " more"],
  ["a word with its space", "One two.", 3, " more", " more"],
  ["punctuation", "One two.", 3, ", really", ", really"],
  ["words at the start", "One two.", 0, "Just", "Just "],
  ["words at the end", "One two.", 8, "Three.", " Three."],
])("parts %s from its neighbours", (_what, text, at, insert, expected) =>
  expect(spaced(text, at, insert)).toBe(expected),
);
