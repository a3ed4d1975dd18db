import { expect, test } from "vitest";
import { NEWEST_FIRST, orderAfter, sortedBy } from "./article-order.ts";

test("a column's head sorts by it, and once more the other way round", () => {
  const deadline = { by: "deadline", first: "ascending" } as const;
  const once = orderAfter(NEWEST_FIRST, deadline);
  expect(once).toEqual({ sort: "deadline", order: "ascending" });
  expect(orderAfter(once, deadline)).toEqual({ sort: "deadline", order: "descending" });
  expect([sortedBy(once, "deadline"), sortedBy(once, "updated")]).toEqual(["ascending", null]);
});
