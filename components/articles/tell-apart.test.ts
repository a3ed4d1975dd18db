import { expect, it } from "vitest";
import { tellApart } from "./tell-apart.ts";

const createdAt = "2026-11-30T12:00:00.000Z";

it.each([
  ["2017-04-12", "It rained.", "12 Apr 2017 · It rained."],
  ["2017-04-12T23:30:00-05:00", "It rained.", "12 Apr 2017 · It rained."],
  ["2017-04", "", "Apr 2017"],
  ["2017", "It rained.", "2017 · It rained."],
  [null, "It rained.", "came in 30 Nov 2026 · It rained."],
])("an article of %s that begins with “%s” is told as “%s”", (date, opening, told) => {
  expect(tellApart({ date, createdAt, opening })).toBe(told);
});
