import { expect, test } from "vitest";
import { formatNotice, headOf } from "./notice.ts";

test.each([
  ["correction", "The day was wrong.", "Correction: The day was wrong."],
  ["editors_note", "His words were others.", "Editor’s note: His words were others."],
  [
    "editors_note",
    "Editor's note: His words were others.",
    "Editor's note: His words were others.",
  ],
  ["correction", "CORRECTION, 12 April: It was 58.", "CORRECTION, 12 April: It was 58."],
  [
    "update",
    "This article was amended on 12 April 2017.",
    "This article was amended on 12 April 2017.",
  ],
  [
    "correction",
    "Corrections officers were meant.",
    "Correction: Corrections officers were meant.",
  ],
  ["correction", " Two\n lines. ", "Correction: Two lines."],
  ["none", "As it is.", "As it is."],
] as const)("as a %s, %j reads %j", (notice, words, told) => {
  expect(formatNotice(notice, words)).toBe(told);
});

test.each(["\n", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029", " \u2028 \n"])(
  "%j is a space in the one line of a notice",
  (sign) => {
    expect(formatNotice("update", `It${sign}rose.`)).toBe("Update: It rose.");
  },
);

test.each([
  [" Correction, 12 April: It was 58: not 59.", "label", "Correction, 12 April:"],
  [
    "This article was amended on Jan. 5, 2017. It was 58.",
    "amended",
    "This article was amended on Jan. 5, 2017.",
  ],
  ["This story has been updated", "amended", "This story has been updated"],
] as const)("%j begins as %s", (words, form, head) => {
  expect(headOf(words)).toEqual({ form, words: head });
});

test("plain words have no head", () => {
  expect(headOf("It was 58.")).toBeNull();
});
