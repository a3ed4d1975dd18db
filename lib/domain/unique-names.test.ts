import fc from "fast-check";
import { expect, it } from "vitest";
import { uniqueNamer } from "./unique-names.ts";

it.each([
  [
    ["a.txt", "b.txt"],
    ["a.txt", "b.txt"],
  ],
  [
    ["a.txt", "a.txt", "a.txt"],
    ["a.txt", "a (2).txt", "a (3).txt"],
  ],
  [
    ["a.txt", "A.TXT"],
    ["a.txt", "A (2).TXT"],
  ],
  [
    ["a (2).txt", "a.txt", "a.txt"],
    ["a (2).txt", "a.txt", "a (3).txt"],
  ],
  [
    ["\u00e9.md", "e\u0301.md"],
    ["\u00e9.md", "e\u0301 (2).md"],
  ],
  [
    ["no extension", "no extension"],
    ["no extension", "no extension (2)"],
  ],
])("%j becomes %j", (names, unique) => {
  expect(names.map(uniqueNamer())).toEqual(unique);
});

it("never gives a name twice, on a system that folds case", () => {
  const name = fc.constantFrom("a.txt", "A.txt", "a (2).txt", "a (3).txt", "b", "a (2) (2).txt");
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const unique = names.map(uniqueNamer()).map((one) => one.toLowerCase());
      expect(new Set(unique).size).toBe(names.length);
    }),
  );
});
