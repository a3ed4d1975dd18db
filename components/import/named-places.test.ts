import { expect, it } from "vitest";
import { namePlaces } from "./named-places.ts";

it.each([
  [[], [3, 1], "named", [1, 3]],
  [[1, 4], [3, 1], "named", [1, 3, 4]],
  [[1, 3, 4], [3], "not named", [1, 4]],
] as const)("of %j, with %j %s, are left %j", (named, changed, to, expected) => {
  expect(namePlaces(named, changed, to)).toEqual(expected);
});
