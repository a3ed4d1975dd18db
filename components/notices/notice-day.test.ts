import { expect, it } from "vitest";
import { dayOf } from "./notice-day.ts";

it("the day is that of the place where one is", () => {
  expect(dayOf(new Date(2017, 3, 2, 23, 59))).toBe("2017-04-02");
  expect(dayOf(new Date(2017, 10, 22, 0, 0))).toBe("2017-11-22");
});
