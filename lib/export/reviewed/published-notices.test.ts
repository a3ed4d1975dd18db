import { describe, expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { reviewedOf, textOf, type Wanted } from "../article-fixture.ts";
import { applyApprovedCorrections } from "./corrected.ts";
import { markNotices } from "./marks.ts";
import { publishedNotices } from "./published-notices.ts";

const text = textOf(["One two three.", "Four five six seven eight."]);
const told = (...corrections: readonly Wanted[]) => publishedNotices(reviewedOf(text, corrections));

describe("publishedNotices", () => {
  it.each<[Partial<Wanted>, string]>([
    [{ notice: "correction", noticeText: "It was two." }, "Correction: It was two."],
    [{ notice: "clarification", noticeText: "It was two." }, "Clarification: It was two."],
    [{ notice: "editors_note", noticeText: "It was two." }, "Editor’s note: It was two."],
    [{ notice: "update", noticeText: "It was two." }, "Update: It was two."],
    [{ noticeText: "Editor's Note: It was two." }, "Editor's Note: It was two."],
    [{ noticeText: "[Editor’s note: It was two.]" }, "[Editor’s note: It was two.]"],
    [
      { notice: "correction", noticeText: "CORRECTION (12 April): two." },
      "CORRECTION (12 April): two.",
    ],
    [
      { notice: "correction", noticeText: "This article was amended on 12 April." },
      "This article was amended on 12 April.",
    ],
    [
      { notice: "correction", noticeText: "An earlier version misstated it.\nIt is two." },
      "Correction: An earlier version misstated it. It is two.",
    ],
  ])("labels %j", (wanted, expected) => {
    expect(told({ at: "two", ...wanted })[0]?.text).toBe(expected);
  });

  it.each<[string, Partial<Wanted>]>([
    ["of which readers are not told", { notice: "none", noticeText: "No." }],
    ["without words", { noticeText: null }],
    ["with blank words", { noticeText: " " }],
    ["proposed", { state: "proposed", noticeText: "No." }],
    ["declined", { state: "declined", noticeText: "No." }],
    ["approved, whose words are gone", { outcome: "lost", noticeText: "No." }],
  ])("passes over corrections %s", (_, wanted) => {
    expect(told({ at: "two", ...wanted })).toEqual([]);
  });

  it("tells of an applied correction whose words are gone, without a place, last", () => {
    const notes = told(
      { at: "One", outcome: "lost", state: "applied", noticeText: "Gone." },
      { at: "two", state: "applied", noticeText: "Here." },
    );
    expect(notes.map(({ text: words, at }) => [words, at])).toEqual([
      ["Editor’s note: Here.", 7],
      ["Editor’s note: Gone.", null],
    ]);
  });

  it("gives no place to a note about words of a paragraph that has none left", () => {
    const deleted = {
      at: "One two three.",
      action: "delete",
      noticeText: "It was made up.",
    } as const;
    const reviewed = reviewedOf(text, [deleted]);
    const corrected = applyApprovedCorrections(reviewed);
    if (isRefusal(corrected)) throw new TypeError(corrected.message);
    expect(publishedNotices(reviewed, corrected).map(({ at }) => at)).toEqual([null]);
  });

  it.each<[string, Partial<Wanted>, number | null]>([
    ["no place to a note that came without a mark", { mark: null, appliedIn: 1 }, null],
    ["a place to one that came with a mark", { mark: "*", appliedIn: 1 }, 7],
    ["a place to one that was published later", { mark: null, appliedIn: 2 }, 7],
    [
      "a place to a correction of the words that came",
      { mark: null, appliedIn: 1, action: "replace" },
      7,
    ],
  ])("gives %s", (_, wanted, at) => {
    const [note] = told({ at: "two", state: "applied", noticeText: "A note.", ...wanted });
    expect(note?.at).toBe(at);
  });

  it.each<[string, Wanted, number]>([
    ["behind the words", { at: "two" }, 7],
    ["before the white space at their end", { at: "two " }, 7],
    ["at the end of a paragraph when nothing is before", { at: "Four", start: 15, end: 15 }, 41],
  ])("puts the mark %s", (_, wanted, at) => {
    expect(told({ noticeText: "A note.", ...wanted })[0]?.at).toBe(at);
  });
});

describe("markNotices", () => {
  const marksOf = (words: string, notes: readonly (readonly [number | null, string | null])[]) =>
    markNotices(
      words,
      notes.map(([at, mark]) => ({ at, mark, text: "A note." })),
    ).map(({ mark }) => mark);
  const places = (count: number) => Array.from({ length: count }, (_, n) => [n + 1, null] as const);

  it.each([
    ["signs in their order", "abcdefgh", places(6), ["*", "**", "***", "†", "‡", "§"]],
    [
      "figures for more than six",
      "abcdefgh",
      places(7),
      ["[1]", "[2]", "[3]", "[4]", "[5]", "[6]", "[7]"],
    ],
    [
      "the mark that came with it",
      "abc",
      [
        [1, "†"],
        [2, null],
      ],
      ["†", "*"],
    ],
    [
      "a mark once",
      "abc",
      [
        [1, "*"],
        [2, "*"],
      ],
      ["*", "**"],
    ],
    [
      "figures behind the same word",
      "abc",
      [
        [1, null],
        [1, "*"],
      ],
      ["[1]", "[2]"],
    ],
    [
      "no sign that the text has",
      "a† F*** b",
      [
        [1, null],
        [2, null],
        [9, null],
      ],
      ["*", "**", "‡"],
    ],
    ["no star behind a star", "F***", [[4, "*"]], ["†"]],
    [
      "none without a place",
      "abc",
      [
        [null, "*"],
        [1, null],
      ],
      [null, "*"],
    ],
  ] as const)("gives %s", (_, words, notes, marks) => {
    expect(marksOf(words, notes)).toEqual(marks);
  });
});
