import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeAnchor, describePlace } from "../anchor.ts";
import { anyText } from "../arbitrary-fixture.ts";
import { snapRange } from "../text.ts";
import { findPlaces, type Stepwise } from "./find-strings.ts";
import { findAgain, relocate } from "./relocate.ts";

function done<T>(steps: Stepwise<T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The words that are sought stand in brackets, in the old text and where they are in the new one. */
const parse = (marked: string) => {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  return { text: marked.replace(/[[\]]/g, ""), range: start === -1 ? null : { start, end } };
};

describe("a place of the old text is found in the new one", () => {
  const cases: [name: string, before: string, after: string][] = [
    ["where nothing changed", "He said [no].", "He said [no]."],
    [
      "behind words put in",
      "He spoke. Some [59 missiles] fell.",
      "Today he spoke. Some [59 missiles] fell.",
    ],
    [
      "with other surroundings, when it is long and stands once in both",
      "He says that [some 59 missiles were fired] there.",
      "It was [some 59 missiles were fired], he said.",
    ],
    [
      "one of two alike, when all before it is the same",
      "It was cold on the coast, he said. He [said so] and at long last he said so again. The end.",
      "It was cold on the coast, he said. He [said so] and at long last he said so again. The very end.",
    ],
    [
      "one of two alike, when all behind it is the same",
      "One day it was he said so. And at long last he [said so] again, and once more he went there by car.",
      "A day it was he said so. And at long last he [said so] again, and once more he went there by car.",
    ],
    [
      "one of two alike, in a line that stands once",
      "A\nIt was 5, and 5, and [5], and 5, and 5, and 5, and 5, and 5, and 5, and 5, and 5.\nB",
      "C\nIt was 5, and 5, and [5], and 5, and 5, and 5, and 5, and 5, and 5, and 5, and 5.\nD",
    ],
    ["a number between its words", "He fired [59] of them.", "They say he fired [59] of each."],
    ["words in Chinese by what is around them", "一二三[四五]六七八", "零一二三[四五]六七八九"],
    ["a point by what is around it", "He came[] late.", "So: he came. He came[] late."],
    [
      "a number that stands in a longer one too",
      "In all, [59] of them.",
      "In 1959, they say, and in all, [59] of them.",
    ],
  ];
  test.each(cases)("%s", (_, before, after) => {
    const then = parse(before);
    const now = parse(after);
    const place = describePlace(then.text, then.range ?? { start: 0, end: 0 });
    const [found] = done(relocate({ before: then.text, after: now.text }, [place]));
    expect(found).toMatchObject(now.range ?? {});
  });
});

describe("a place is found", () => {
  const story =
    "The dam by the river has cost the town 12 million euros since it was begun, he said.";
  const words = "12 million euros";
  const start = story.indexOf(words);
  const place = describePlace(story, { start, end: start + words.length });
  const cases: [by: "surroundings" | "words", name: string, after: string][] = [
    ["surroundings", "in the same text", story],
    ["surroundings", "in the same line", `Now.\n${story}\nMore.`],
    ["surroundings", "with the same words on both sides", `Now ${story} More.`],
    ["words", "with those before it only", story.replace("begun", "built")],
    ["words", "with those behind it only", story.replace("dam", "bridge").replace("cost", "lost")],
    ["words", "between its two words only", "It cost the town 12 million euros since, all in all."],
  ];
  test.each(cases)("by its %s %s", (by, _, after) => {
    const [found] = done(relocate({ before: story, after }, [place]));
    expect(found?.by).toBe(by);
    expect(after.slice(found?.start, found?.end)).toBe(words);
  });

  const shortCases: [by: "surroundings" | "words", name: string, before: string, after: string][] =
    [
      [
        "words",
        "in a line of a few words with other neighbours",
        "One.\nTen dead\nTwo.",
        "A.\nTen dead\nB.",
      ],
      [
        "words",
        "at an end of the text that is one no more",
        "Ten dead\nA very long story follows here.",
        "It is true:\nSome say Ten dead\nA very long story follows here.",
      ],
      [
        "surroundings",
        "at an end of both texts",
        "Ten dead\nA very long story follows here. It ends.",
        "Ten dead\nA very long story follows here. It is over.",
      ],
    ];
  test.each(shortCases)("by its %s %s", (by, _, before, after) => {
    const at = before.indexOf("Ten dead");
    const place = describePlace(before, { start: at, end: at + 8 });
    const [found] = done(relocate({ before, after }, [place]));
    expect(found).toMatchObject({ start: after.indexOf("Ten dead"), by });
  });
});

describe("a place of the old text is lost", () => {
  const cases: [name: string, before: string, after: string][] = [
    ["when its words are gone", "Some [59 missiles] fell.", "Some 60 missiles fell."],
    ["when its words stand twice now", "A [red car] stood.", "No red car but a red car went by."],
    ["when its words stood twice", "One red car. [One red car].", "There was one red car. One."],
    [
      "when only one of two alike is left, and not in its place",
      "Of [59 men] he spoke. Then 59 men came.",
      "There were 59 men.",
    ],
    ["when only part of a longer number is left", "There are [59].", "There are 590."],
    ["when a word goes on", "He is a [teach].", "He is a teacher."],
    ["when a short word stands elsewhere", "He fired [59] of them.", "Now 59 people spoke."],
    [
      "when a figure with its unit stands elsewhere",
      "The dam by the river cost [12 million] euros.",
      "The dam by the river cost 14 million euros. The ministry serves 12 million people.",
    ],
    [
      "when a share is one of something else",
      "It fell by [3 per cent] in May.",
      "3 per cent voted.",
    ],
    ["when somebody else said it", "No, [he said] on Monday.", "Yes, he said today."],
    ["when only the word before it is the same", "He fired [59] men.", "There he fired 59 shots."],
    ["when a point would be one by its words alone", "He[] came.", "Then he said: He came, I saw."],
    ["when a character goes on", "He wrote [cafe]", "He wrote cafe\u0301"],
    ["when the point has other surroundings", "He came[] late.", "She came later."],
  ];
  test.each(cases)("%s", (_, before, after) => {
    const then = parse(before);
    const place = describePlace(then.text, then.range ?? { start: 0, end: 0 });
    expect(done(relocate({ before: then.text, after: parse(after).text }, [place]))).toEqual([
      null,
    ]);
  });
});

describe("words that were lost", () => {
  const full = "The minister said it was done on Monday, and nobody objected to that.";
  const words = "done on Monday, and nobody";
  const start = full.indexOf(words);
  const anchor = describeAnchor(full, { start, end: start + words.length });
  const cases: [name: string, before: string, after: string, found: number | null][] = [
    ["are found again where they stand once", "Nothing.", `It is ${words}.`, 6],
    ["are not, where they stand twice", "Nothing.", `${words}, ${words}`, null],
    ["are not by themselves, when they stood there", words, `A: ${words}`, null],
    ["are not by a part of them", "Nothing.", "It is done on Monday, and he left.", null],
    ["are found with their surroundings all the same", "done on Monday", `So: ${full}`, start + 4],
  ];
  test.each(cases)("%s", (_, before, after, found) => {
    expect(done(findAgain({ before, after }, [anchor]))[0]?.start ?? null).toBe(found);
  });
});

const anyPlaces = (text: string) =>
  fc
    .array(fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 40 })), { maxLength: 8 })
    .map((wanted) =>
      wanted
        .map(([start, length]) =>
          snapRange(text, { start, end: Math.min(text.length, start + length) }),
        )
        .filter((range) => range !== null)
        .map((range) => describeAnchor(text, range)),
    );
const anyStory = anyText
  .filter((text) => text.length > 0)
  .chain((before) => fc.record({ before: fc.constant(before), places: anyPlaces(before) }));

test("in an unchanged text everything keeps its place", () => {
  fc.assert(
    fc.property(anyStory, ({ before, places }) => {
      const same = places.map(({ start, end }) => ({ start, end, by: "surroundings" }));
      expect(done(relocate({ before, after: before }, places))).toEqual(same);
    }),
  );
});

const anyEdit = fc.record({ at: fc.nat(), cut: fc.nat(9), put: anyText });

test("whatever was edited, a place that is found holds the very words", () => {
  fc.assert(
    fc.property(anyStory, fc.array(anyEdit, { maxLength: 4 }), ({ before, places }, edits) => {
      const after = edits.reduce((text, { at, cut, put }) => {
        const from = at % (text.length + 1);
        return (text.slice(0, from) + put + text.slice(from + cut)).toWellFormed();
      }, before);
      for (const [index, range] of done(relocate({ before, after }, places)).entries()) {
        if (range) expect(after.slice(range.start, range.end)).toBe(places[index]?.exact);
      }
      for (const [index, range] of done(findAgain({ before: "", after }, places)).entries()) {
        if (range) expect(after.slice(range.start, range.end)).toBe(places[index]?.exact);
      }
    }),
  );
});

test("words that stand twice without anything to tell them apart are lost", () => {
  const anyWords = fc.constantFrom("the fire", "a long way from here", "said", "שלום", "한");
  const gap = " and then nothing of any interest happened for a long while ";
  fc.assert(
    fc.property(anyWords, fc.nat(3), (words, more) => {
      const before = `${gap}${words}${gap}${words}${gap}`;
      const after = `new${gap}${words}${gap}${words}${gap}${`${words}${gap}`.repeat(more)}new`;
      const start = gap.length;
      const place = describeAnchor(before, { start, end: start + words.length });
      expect(done(relocate({ before, after }, [place]))).toEqual([null]);
    }),
  );
});

test("the first two places of every pattern are found, as by looking for each alone", () => {
  const anyPattern = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 20 });
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 200 }),
      fc.array(anyPattern, { maxLength: 9 }),
      (text, patterns) => {
        const found = done(findPlaces({ text, patterns, counts: () => true }));
        for (const pattern of patterns.filter((one) => one !== "")) {
          const first = text.indexOf(pattern);
          const second = first === -1 ? -1 : text.indexOf(pattern, first + 1);
          const expected = [first, second].filter((at) => at !== -1);
          expect(found.get(pattern) ?? []).toEqual(expected);
        }
      },
    ),
  );
});
