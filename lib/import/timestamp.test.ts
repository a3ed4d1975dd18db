import { describe, expect, it } from "vitest";
import { dayIn, isTimestamp } from "./timestamp.ts";

describe("isTimestamp", () => {
  it.each([
    "Updated 10:24 AM EDT, Wed April 12, 2017",
    "12 April 2017 • 10.24am",
    "April 12, 2017",
    "2017-04-12T10:24:00Z",
    "Last updated on Thursday 13th April 2017 at 09.15 BST",
    "20 minutes ago",
  ])("%s", (line) => {
    expect(isTimestamp(line)).toBe(true);
  });

  it.each(["April is cruel", "On 12 April they met", "12", "The year 2017", "Updated plans"])(
    "is not: %s",
    (line) => {
      expect(isTimestamp(line)).toBe(false);
    },
  );
});

describe("dayIn", () => {
  it.each([
    ["Wed April 12, 2017", "2017-04-12"],
    ["1st Sept. 2016", "2016-09-01"],
    ["2017-04-12T10:24:00Z", "2017-04-12"],
    ["31 June 2017", null],
    ["12 April", null],
  ])("%s", (line, day) => {
    expect(dayIn(line)).toBe(day);
  });
});
