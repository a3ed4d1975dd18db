import { describe, expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { workTime } from "#lib/domain/work-time-fixture.ts";
import { importFragment } from "./fragment.ts";

/** Milliseconds of work for the quickest of three readings: the others had to do something else too. */
function timeOf(html: string): number {
  const times = [1, 2, 3].map(() => {
    const start = workTime();
    if (isRefusal(importFragment(html))) throw new TypeError("It was refused.");
    return workTime() - start;
  });
  return Math.min(...times);
}

const COUNT = 20_000;
/** Four times the pieces may take ten times as long; a step that squares takes sixteen times. */
const SLOWER = 10;
/** What the machine may add by itself, in milliseconds. */
const NOISE = 50;

describe("a fragment takes about as much longer as it is longer", () => {
  it.each<[string, string, string, string]>([
    ["links in one line", "<p>", '<a href="https://example.org/a">word</a> and ', "</p>"],
    ["bold words in one line", "<p>", "<b>word</b> and ", "</p>"],
    ["cells in one row", "<table><tr>", "<td>word and</td>", "</tr></table>"],
    ["kept white space", "<pre>", "<i>word</i> and ", "</pre>"],
  ])("%s", (_, before, piece, behind) => {
    const htmlOf = (count: number) => before + piece.repeat(count) + behind;
    const once = timeOf(htmlOf(COUNT));
    expect(timeOf(htmlOf(COUNT * 4))).toBeLessThan(once * SLOWER + NOISE);
  });
});
