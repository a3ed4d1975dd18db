import { expect, it } from "vitest";
import type { Review, Role } from "#lib/domain/vocabulary.ts";
import { faultOfFlag, flagAct, mayDelete } from "./flag-claim.ts";

it.each<[Role, Review, boolean]>([
  ["checker", "none", true],
  ["checker", "requested", true],
  ["checker", "returned", true],
  ["checker", "declined", true],
  ["checker", "approved", false],
  ["reviewer", "approved", true],
  ["admin", "approved", true],
])("a %s may press the flag key on a claim that is %s: %s", (role, review, expected) => {
  expect(faultOfFlag({ id: "c1", review }, role) === null).toBe(expected);
});

it("the flag key asks for a review, or takes that back", () => {
  expect(flagAct({ id: "c1", review: "returned" }).decision).toBe("request");
  expect(flagAct({ id: "c1", review: "requested" }).decision).toBe("withdraw");
});

it("a claim with an applied correction is a reviewer's to delete", () => {
  const applied = { corrections: [{ state: "applied" }] } as const;
  expect([mayDelete(applied, "checker"), mayDelete(applied, "reviewer")]).toEqual([false, true]);
  expect(mayDelete({ corrections: [] }, "checker")).toBe(true);
});
