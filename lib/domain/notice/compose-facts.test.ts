import { describe, expect, it, test } from "vitest";
import type { Kind } from "#lib/domain/vocabulary.ts";
import type { NoticeCase } from "./case.ts";
import { composeNotice } from "./compose.ts";

const number: NoticeCase = {
  style: "newspaper",
  notice: "correction",
  correction: { action: "replace", exact: "59 missiles", insert: "58 missiles" },
  kind: "number",
  speaker: null,
  date: "2017-04-12",
  evidence: [],
  where: "in the fourth paragraph",
};

describe("composeNotice states both facts in full where they share more than a unit", () => {
  it.each<[Kind, string, string, string]>([
    ["number", "1.5 million", "1.5 billion", "It is 1.5 billion, not 1.5 million."],
    ["number", "5 million", "6 million", "It is 6 million, not 5 million."],
    ["number", "3 percent", "3 percentage points", "It is 3 percentage points, not 3 percent."],
    [
      "number",
      "5 people, 5 cats",
      "6 people, 5 cats",
      "It is 6 people, 5 cats, not 5 people, 5 cats.",
    ],
    ["number", "not 5", "5", "It is “5”, not “not 5”."],
    ["number", "5 men", "5 women", "It is 5 women, not 5 men."],
    ["place", "in Paris, France", "in Paris, Texas", "It is Paris, Texas, not Paris, France."],
    ["date", "on 12 April", "on 13 April", "It is 13 April, not 12 April."],
  ])("%s %s", (kind, exact, insert, expected) => {
    const correction = { action: "replace", exact, insert } as const;
    expect(composeNotice({ ...number, kind, correction })).toContain(`paragraph. ${expected}`);
  });
});

test("long wordings are told by what differs, and cut in their middle", () => {
  const padding = "and so on and so forth ".repeat(20);
  const long = (words: string) => `It began here ${words} ${padding}.`;
  const short = composeNotice({
    ...number,
    kind: "other",
    correction: { action: "replace", exact: long("badly"), insert: long("well") },
  });
  expect(short).toContain("“badly”");
  expect(short).toContain("“well”");
  const words = Array.from({ length: 200 }, (_, n) => `word${n}`).join(" ");
  const cut = composeNotice({
    ...number,
    kind: "other",
    correction: { action: "delete", exact: words, insert: "" },
  });
  expect(cut).toContain("“word0 word1 ");
  expect(cut).toContain(" … ");
  expect(cut).toContain(" word199”");
  expect(cut.length).toBeLessThan(400);
});
