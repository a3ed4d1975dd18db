import { describe, expect, it } from "vitest";
import { lintNotice } from "./lint.ts";
import { subjectOf } from "./notice-fixture.ts";

type Wanted = Parameters<typeof subjectOf>[0];

const RIGHT = "Correction, 12 April 2017: We misstated a number. It is 58, not 59.";

const cause = {
  kind: "cause",
  correction: { action: "replace", exact: "because of the war", insert: "after the talks" },
} as const;

describe("lintNotice warns of old words that still stand", () => {
  const standing = (text: string, wanted: Wanted = {}) =>
    lintNotice(RIGHT, subjectOf({ ...wanted, text }))
      .filter(({ code }) => code === "old_words_stand")
      .map(({ message }) => message)
      .join();
  const first = "Some 59 missiles fell.";
  const name = {
    kind: "name",
    correction: { action: "replace", exact: "Mr Smyth", insert: "Mr Smith" },
  } as const;
  it.each<[string, string, Wanted, string]>([
    ["in the headline", `Rain of 59 missiles\n${first}`, { mended: [] }, "in the headline"],
    ["in another paragraph", `Rain\n${first}\nAll 59 missiles hit.`, {}, "in the second paragraph"],
    [
      "in both",
      `59 missiles\n${first}\nThe 59\u00a0Missiles.`,
      {},
      "in the headline and in the second paragraph",
    ],
    ["as another number’s part", `Rain\n${first}\nBut 1,59 missiles or 159 missiles.`, {}, ""],
    ["as a number of something else", `Rain\n${first}\nShe is 59.`, {}, ""],
    ["nowhere else", `Rain\n${first}`, {}, ""],
    [
      "a name, in the possessive",
      "Rain\nMr Smyth left.\nSmyth’s wife stayed.",
      name,
      "in the second paragraph",
    ],
    ["a name inside another", "Rain\nMr Smyth left.\nSmythe stayed.", name, ""],
    [
      "a name that became longer",
      "Rain\nSmith left.\nSmith stayed.",
      { kind: "name", correction: { action: "replace", exact: "Smith", insert: "Ann Smith" } },
      "",
    ],
    [
      "a small word",
      "Rain\nIt rose.\nIt rose.",
      { kind: "event", correction: { action: "replace", exact: "rose", insert: "fell" } },
      "",
    ],
    [
      "a phrase",
      "Rain\nIt fell because of the war.\n“Because of the war”, he said.",
      cause,
      "in the second paragraph",
    ],
    [
      "words of a note, which are to stand",
      "Rain\nIt fell because of the war.\nBecause of the war.",
      { ...cause, correction: { action: "note", exact: "because of the war", insert: "" } },
      "",
    ],
  ])("%s", (_, text, wanted, where) => {
    const message = standing(text, wanted);
    if (where === "") expect(message).toBe("");
    else expect(message).toContain(`still stands ${where}. `);
  });

  const replace = (exact: string, insert: string, kind: "number" | "name" | "place" = "number") =>
    ({ kind, correction: { action: "replace", exact, insert } }) as const;
  it.each([
    ["1.5 million", "1.5 million people came.\nAll 1.5 million left.", "1.5 billion"],
    ["five men", "It took five men.\nAgain five men came.", "six men"],
    ["nine", "It took nine men.\nAgain nine men came.", "ten"],
    ["$5bn", "It cost $5bn then.\nThe $5bn hole.", "$6bn"],
    ["59 missiles fell", "Some 59 missiles fell.\nAll 59 missiles hit.", "58 missiles rose"],
    ["about 12", "It was about 12 men.\nOnly 12 men.", "about 13"],
  ])("finds the number %s with its unit", (exact, text, insert) => {
    expect(standing(`Rain\n${text}`, replace(exact, insert))).toContain("in the second paragraph");
  });

  it.each([
    ["Paris, France", "Paris, Texas", "It is in Paris, France.\nParis, France, again.", "place"],
    ["Li", "Wu", "Then Li left.\nLi stayed.", "name"],
  ] as const)("finds %s", (exact, insert, text, kind) => {
    const wanted = replace(exact, insert, kind);
    expect(standing(`Rain\n${text}`, wanted)).toContain("in the second paragraph");
  });

  it("looks past a headline in the text that another correction mends", () => {
    const text = `59 missiles\n${first}`;
    expect(standing(text, { mended: [{ start: 0, end: 2 }] })).toBe("");
  });

  it("looks past words that another correction takes away", () => {
    const text = `Rain\n${first}\nAll 59 missiles hit.`;
    const start = text.lastIndexOf("59");
    expect(standing(text, { mended: [{ start, end: start + 2 }] })).toBe("");
  });

  it("finds a headline that is not in the text", () => {
    const subject = subjectOf({ text: `Rain\n${first}` });
    const headline = "59 Missiles";
    const article = {
      ...subject.article,
      headline,
      folded: { ...subject.article.folded, headline: "59 missiles" },
    };
    expect(lintNotice(RIGHT, { ...subject, article })[0]?.message).toContain("in the headline");
  });
});
