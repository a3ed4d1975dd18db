import { expect, it } from "vitest";
import { warnOfDroppedLinks, warnOfRows, warnOfStruck } from "./warnings.ts";

it.each<[string, readonly string[], readonly string[]]>([
  ["nothing", warnOfDroppedLinks([]), []],
  [
    "one link and which it was",
    warnOfDroppedLinks([{ why: "unsafe", address: "javascript:b" }]),
    [
      "1 link was dropped, since it leads to no web page or mail address, or may do harm. Its words are kept. It was: javascript:b",
    ],
  ],
  [
    "several links",
    warnOfDroppedLinks([
      { why: "relative", address: `/${"a".repeat(60)}` },
      { why: "relative", address: "/b" },
    ]),
    [
      `2 links were dropped, since they work only in the place they come from. Their words are kept. The first was: /${"a".repeat(59)}…`,
    ],
  ],
  [
    "links whose addresses are not known",
    warnOfDroppedLinks([{ why: "relative" }]),
    ["1 link was dropped, since it works only in the place it comes from. Its words are kept."],
  ],
  [
    "one row",
    warnOfRows(1),
    ["What was a table is 1 line of text now, its cells apart by “|”. See whether it reads well."],
  ],
  ["no rows and no struck words", [...warnOfRows(0), ...warnOfStruck(0)], []],
])("tells of %s", (_, told, sentences) => {
  expect(told).toEqual(sentences);
});
