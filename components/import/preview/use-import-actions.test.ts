import { expect, it } from "vitest";
import { withIndexes, withoutIndexes } from "./use-import-actions.ts";

it.each([
  [[], [3, 1], [1, 3]],
  [
    [1, 4],
    [3, 1],
    [1, 3, 4],
  ],
])("%j with %j are %j", (indexes, others, expected) => {
  expect(withIndexes(indexes, others)).toEqual(expected);
});

it.each([
  [[1, 3, 4], [3], [1, 4]],
  [[1], [3], [1]],
])("%j without %j are %j", (indexes, others, expected) => {
  expect(withoutIndexes(indexes, others)).toEqual(expected);
});
