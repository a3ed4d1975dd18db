import { expect, test } from "vitest";
import { fromLocalInput, toLocalInput } from "./article-details.tsx";

test.each(["2026-01-15T08:30:00.000Z", "2026-07-15T23:59:00.000Z"])(
  "%s comes back from the input as it was",
  (instant) => {
    expect(fromLocalInput(toLocalInput(instant))).toBe(instant);
  },
);

test("no deadline is an empty input, and an empty input no deadline", () => {
  expect(toLocalInput(null)).toBe("");
  expect(fromLocalInput("")).toBeNull();
});
