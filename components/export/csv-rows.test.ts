import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvRows } from "./csv-rows.ts";

const MANY = 1_000;

describe("csvRows", () => {
  it.each([
    ["nothing", "", []],
    [
      "plain cells",
      "a,b\r\nc,d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a byte order mark", "\uFEFFid,claim\n", [["id", "claim"]]],
    [
      "commas, lines and quotation marks in quotes",
      '"a,b","c\r\nd","e ""f"""\n',
      [["a,b", "c\r\nd", 'e "f"']],
    ],
    [
      "empty cells, also at the end",
      "a,,\n,\n",
      [
        ["a", "", ""],
        ["", ""],
      ],
    ],
    ["a last line that is not ended", "a\nb", [["a"], ["b"]]],
    ["a last cell that is empty and not ended", "a,", [["a", ""]]],
    ["nothing of a row that is cut within quotes", 'a\n"b', [["a"]]],
  ])("reads %s", (_, text, rows) => {
    expect(csvRows(text, MANY)).toEqual(rows);
  });

  it("reads no more rows than are wanted", () => {
    expect(csvRows("a\nb\nc\n", 2)).toEqual([["a"], ["b"]]);
  });

  it("reads back whatever was written", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", " ", "é") });
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, (rows) => {
        const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const text = rows.map((row) => `${row.map(quote).join(",")}\r\n`).join("");
        expect(csvRows(text, MANY)).toEqual(rows);
      }),
    );
  });
});
