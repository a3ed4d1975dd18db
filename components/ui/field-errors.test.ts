import { expect, it } from "vitest";
import { remainingErrors } from "./field-errors.ts";

it("a fault goes when its field is changed, and the others stay", () => {
  const faults = { title: "Write a title.", url: "Not an address." };
  expect(remainingErrors(faults, { title: "Report" })).toEqual({ url: "Not an address." });
});
