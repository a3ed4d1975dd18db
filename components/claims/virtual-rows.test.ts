import { expect, it } from "vitest";
import { heightOf, rowAt, rowsInView, topOf } from "./virtual-rows.ts";

const flat = { count: 100, rowHeight: 10, open: -1, openHeight: 0 };
const open = { ...flat, open: 5, openHeight: 100 };

it("places rows after the open one below it", () => {
  expect([topOf(open, 5), topOf(open, 6), heightOf(open)]).toEqual([50, 150, 1090]);
});

it.each([
  [0, 0],
  [49, 4],
  [50, 5],
  [149, 5],
  [150, 6],
  [5_000, 99],
])("finds at %i the row %i", (y, row) => expect(rowAt(open, y)).toBe(row));

it("agrees with itself on where rows begin", () => {
  for (const rows of [flat, open]) {
    for (let index = 0; index < rows.count; index++) {
      expect(rowAt(rows, topOf(rows, index))).toBe(index);
    }
  }
});

it("draws what is in view, and the open row wherever it is", () => {
  expect(rowsInView(flat, { top: 200, height: 30 }, 0)).toEqual([20, 21, 22, 23]);
  expect(rowsInView(open, { top: 500, height: 10 }, 0)).toEqual([5, 41, 42]);
  expect(rowsInView({ ...flat, count: 0 }, { top: 0, height: 10 }, 0)).toEqual([]);
});
