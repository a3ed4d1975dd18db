import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTIONS, HOUSE_STYLES, KINDS, NOTICES } from "#lib/domain/vocabulary.ts";
import { workTime } from "#lib/domain/work-time-fixture.ts";
import { composeNotice } from "./compose.ts";
import { lintNotice } from "./lint.ts";
import { subjectOf } from "./notice-fixture.ts";
import type { NoticeSubject } from "./subject.ts";

const RIGHT = "Correction, 12 April 2017: We misstated a number. It is 58, not 59.";

const someWords = fc
  .array(
    fc.constantFrom(
      "the",
      "Harbour",
      "59",
      "missiles",
      "U.S.",
      "“said”",
      "well,",
      "not",
      "e\u0301",
    ),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((words) => words.join(" "));
const anyWords = fc.oneof(
  someWords,
  fc.string({ unit: "binary" }).map((text) => text.toWellFormed()),
);

const anySubject = fc
  .record({
    style: fc.constantFrom(...HOUSE_STYLES),
    notice: fc.constantFrom(...NOTICES.filter((notice) => notice !== "none")),
    kind: fc.constantFrom(...KINDS),
    speaker: fc.option(anyWords.filter((words) => words.trim() !== "")),
    date: fc.constant("2017-04-12"),
    action: fc.constantFrom(...ACTIONS),
    exact: anyWords,
    insert: anyWords,
    excerpt: fc.option(anyWords),
  })
  .map(({ action, exact, insert, excerpt, ...facts }): NoticeSubject => {
    const isNew = action === "replace" || action === "insert";
    const evidence = [
      {
        stance: "context",
        title: "The source",
        excerpt,
        primary: true,
        confidential: false,
      } as const,
    ];
    const correction = {
      action,
      exact: action === "insert" ? "" : exact,
      insert: isNew ? insert : "",
    };
    return subjectOf({
      ...facts,
      evidence,
      correction,
      text: `Rain\n${exact.replace(/[\n\r]/gu, " ")}`,
    });
  });

describe("lintNotice", () => {
  it("never throws, and names places inside the words", () => {
    fc.assert(
      fc.property(fc.oneof(anyWords, fc.string()), anySubject, (words, subject) => {
        for (const { range, message } of lintNotice(words, subject)) {
          expect(message).not.toBe("");
          expect(range === null || (range.start >= 0 && range.end <= words.length)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("finds the form and the facts of a composed notice complete", () => {
    const OWN = [
      "label_missing",
      "label_other",
      "date_missing",
      "right_missing",
      "wrong_missing",
      "speaker_missing",
    ];
    fc.assert(
      fc.property(anySubject, (subject) => {
        const found = lintNotice(composeNotice(subject), subject).map(({ code }) => code);
        expect(found.filter((code) => OWN.includes(code))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  const plain = fc.record({
    style: fc.constantFrom(...HOUSE_STYLES),
    notice: fc.constantFrom(...NOTICES.filter((notice) => notice !== "none")),
    kind: fc.constantFrom(...KINDS),
    speaker: fc.option(fc.constantFrom("Donald Trump", "the ministers", "Jones")),
    action: fc.constantFrom(...ACTIONS),
    excerpt: fc.constantFrom("It was a good day for all.", "“Fine words,” she said."),
  });
  it("has nothing to say of a composed notice when every fact is there", () => {
    fc.assert(
      fc.property(plain, ({ action, excerpt, kind, ...facts }) => {
        const isSpoken = ["quote", "paraphrase", "attribution"].includes(kind);
        const insert = isSpoken ? excerpt : "58 missiles were counted";
        const correction = {
          action,
          exact: action === "insert" ? "" : "59 missiles fell",
          insert: action === "replace" || action === "insert" ? insert : "",
        };
        const evidence = [
          {
            stance: "context",
            title: "The source",
            excerpt,
            primary: true,
            confidential: false,
          } as const,
        ];
        const subject = subjectOf({
          ...facts,
          kind,
          correction,
          evidence,
          text: "Rain\n59 missiles fell.",
        });
        expect(lintNotice(composeNotice(subject), subject)).toEqual([]);
      }),
    );
  });

  it("takes time linear in the article’s length", () => {
    const article = (paragraphs: number) =>
      `Rain\n${"Some 59 missives and 59, or 5,9 missile. ".repeat(paragraphs)}`;
    const timeOf = (paragraphs: number) => {
      const subject = subjectOf({ text: `${article(paragraphs)}59 missiles` });
      const times = Array.from({ length: 5 }, () => {
        const from = workTime();
        lintNotice(RIGHT, subject);
        return workTime() - from;
      });
      return Math.min(...times);
    };
    timeOf(1_000);
    const short = Math.max(timeOf(5_000), 0.2);
    expect(timeOf(40_000)).toBeLessThan(short * 8 * 4);
  });
});
