import { expect, it } from "vitest";
import { rowsInView } from "./virtual-rows.ts";

const rows = { count: 100, rowHeight: 10 };

it("draws what is in view, and what is near it", () => {
  expect(rowsInView(rows, { top: 200, height: 30 }, 0)).toEqual([20, 21, 22, 23]);
  expect(rowsInView(rows, { top: 200, height: 9 }, 20)).toEqual([18, 19, 20, 21, 22]);
});

it("stays within the list", () => {
  expect(rowsInView(rows, { top: 0, height: 15 }, 50)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(rowsInView(rows, { top: 985, height: 50 }, 0)).toEqual([98, 99]);
  // While a shorter list has not been scrolled to yet.
  expect(rowsInView(rows, { top: 5_000, height: 10 }, 0)).toEqual([99]);
  expect(rowsInView({ ...rows, count: 0 }, { top: 0, height: 10 }, 50)).toEqual([]);
});
