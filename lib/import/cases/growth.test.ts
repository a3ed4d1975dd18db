import { describe, expect, it } from "vitest";
import { fill, growthOf, MAX_GROWTH } from "./growth-fixture.ts";

/** Takes every code unit once for each time that `again` says. */
function walk(text: string, again: (length: number) => number): number {
  let sum = 0;
  for (let time = 0; time < again(text.length); time++) {
    for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  }
  return sum;
}

describe("growthOf", () => {
  it.each<[string, (length: number) => number]>([
    ["a line", () => 500],
    ["nothing to speak of", () => 1],
  ])("tells %s from a square", (_, again) => {
    const growth = growthOf(
      (size) => fill("ab", size),
      (text) => walk(text, again),
    );
    expect(growth).toBeLessThan(MAX_GROWTH);
  });

  it("tells a square", () => {
    const growth = growthOf(
      (size) => fill("ab", size),
      (text) => walk(text, (length) => length / 100),
    );
    expect(growth).toBeGreaterThan(MAX_GROWTH);
  });
});
