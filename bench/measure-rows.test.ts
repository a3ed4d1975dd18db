import { expect, it } from "vitest";
import { measureRows } from "./measure-rows.ts";
import type { Benchmark, Row } from "./row.ts";

const took = (name: string, ours: number): Benchmark => ({
  name,
  measure: async () => ({ size: "1 KiB", ours, beside: { other: 2 }, remark: `said by ${name}` }),
});

const broken: Benchmark = {
  name: "broken",
  measure: () => Promise.reject(new Error("The disk is full.")),
};

it("measures all, also after one that fails, which is reported", async () => {
  const lines: string[] = [];
  const kept: (readonly Row[])[] = [];
  const { rows, failed } = await measureRows([took("a", 4), broken, took("b", 1)], {
    report: (line) => lines.push(line),
    keep: (rows) => kept.push([...rows]),
  });
  expect(rows).toEqual([
    { name: "a", size: "1 KiB", unit: "ms", ours: 4, beside: { other: 2 }, ratio: 2 },
    { name: "b", size: "1 KiB", unit: "ms", ours: 1, beside: { other: 2 }, ratio: 0.5 },
  ]);
  expect(failed).toEqual(["broken"]);
  expect(kept).toEqual([rows.slice(0, 1), rows]);
  expect(lines.join("\n")).toMatch(/said by a\n.*broken…\nbroken failed: .*The disk is full\./);
});

it("has no row for what came to no number", async () => {
  const lines: string[] = [];
  const measured = await measureRows([took("a", Number.NaN)], {
    report: (line) => lines.push(line),
    keep: () => {},
  });
  expect(measured).toEqual({ rows: [], failed: ["a"] });
  expect(lines.join("\n")).toContain("a was not measured");
});
