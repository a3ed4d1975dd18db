import { describe, expect, it } from "vitest";
import { placeOfLine } from "./line-place.ts";

describe("the place of a line in other words", () => {
  it.each([
    ["is the same in the same words", "a b c", "a b c", 1, 1],
    ["follows a line that was put back before it", "a b c", "x a b c", 2, 3],
    ["is behind a line that was corrected", "a b c", "a B c", 2, 2],
    ["is before the first line", "a b", "a b", 0, 0],
    ["is before what it stood before, where all before it is gone", "a b c", "c", 2, 0],
    ["is the end where it was the end", "a b", "a b", 2, 2],
    ["is behind the same one of several", "a b a c", "a b a c", 3, 3],
    ["is its number where nothing stands any more", "a b c", "x y z", 1, 1],
    ["is never behind the end", "a b c", "x", 3, 1],
  ])("%s", (_, then, now, before, place) => {
    expect(placeOfLine(then.split(" "), now.split(" "), before)).toBe(place);
  });
});
