import { describe, expect, it } from "vitest";
import { formatRows } from "./report.ts";
import { rowOf } from "./row.ts";

const PAGE = rowOf("a page of 1 MiB", {
  size: "1,024 KiB",
  ours: 228.1234,
  beside: { jsdom: 161.001, parse5: 120 },
  remark: "longest 240 ms",
});

describe("a row", () => {
  it("has what was measured to hundredths, and the ratio to the least beside it", () => {
    expect(PAGE).toEqual({
      name: "a page of 1 MiB",
      size: "1,024 KiB",
      unit: "ms",
      ours: 228.12,
      beside: { jsdom: 161, parse5: 120 },
      ratio: 1.9,
    });
  });

  it.each<[string, Record<string, number>]>([
    ["nothing stands beside it", {}],
    ["what stands beside it takes no time", { nothing: 0 }],
  ])("has no ratio where %s", (_, beside) => {
    expect(rowOf("a text", { size: "1 KiB", ours: 12, beside }).ratio).toBeNull();
  });

  it.each([Number.NaN, Number.NEGATIVE_INFINITY, -1])("is none with %d ms", (time) => {
    const size = "1 KiB";
    expect(() => rowOf("a text", { size, ours: time, beside: {} })).toThrow("a text");
    expect(() => rowOf("a text", { size, ours: 1, beside: { other: time } })).toThrow("a text");
  });
});

it("the table has the same rows, the ratio first", () => {
  const text = rowOf("a text", { size: "1 KiB", ours: 12, beside: {} });
  expect(formatRows([PAGE, text]).split("\n")).toEqual([
    "ratio   name             ours       beside                       size",
    "1.90 ×  a page of 1 MiB  228.12 ms  jsdom 161 ms, parse5 120 ms  1,024 KiB",
    "        a text           12 ms                                   1 KiB",
  ]);
});
