import { expect, it } from "vitest";
import { warnOfRelativeLinks, warnOfRows, warnOfStruck, warnOfUnsafeLinks } from "./warnings.ts";

it.each<[string, readonly string[], readonly string[]]>([
  ["nothing", warnOfUnsafeLinks({ count: 0 }), []],
  [
    "one link and which it was",
    warnOfUnsafeLinks({ count: 1, first: "javascript:b" }),
    [
      "1 link was dropped, since it leads to no web page or mail address, or may do harm. Its words are kept. It was: javascript:b",
    ],
  ],
  [
    "several links",
    warnOfRelativeLinks({ count: 2, first: `/${"a".repeat(60)}` }),
    [
      `2 links were dropped, since they work only in the place they come from. Their words are kept. The first was: /${"a".repeat(59)}…`,
    ],
  ],
  [
    "links whose addresses are not known",
    warnOfRelativeLinks({ count: 1 }),
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
