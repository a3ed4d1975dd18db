import { expect, it } from "vitest";
import { dateInWords } from "./date-in-words.ts";

it.each([
  ["2026-03-02T07:30:00Z", "2 March 2026 at 07:30 UTC"],
  ["2026-03-02T00:30+02:00", "1 March 2026 at 22:30 UTC"],
  ["2026-03-02T07:30:00", null],
  ["2026-13-02T07:30:00Z", null],
  ["2026-03-02", null],
  ["yesterday", null],
  ["", null],
])("the date %j is said as %j", (date, expected) => {
  expect(dateInWords(date)).toBe(expected);
});
