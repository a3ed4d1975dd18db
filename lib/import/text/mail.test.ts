import { expect, it } from "vitest";
import { splitLines } from "../lines/lines.ts";
import { readMail } from "./mail.ts";

const STORY =
  "The council met on Tuesday to speak about the harbour, and after four hours of it the mayor said that nothing had been decided.";

/** The lines that stay, and those that are left out with `- ` before them. */
const shown = (text: string) =>
  readMail(splitLines(text)).map(({ text, reason }) => (reason === null ? text : `- ${text}`));

it.each([
  [
    "its head",
    `From: Ada <ada@example.org>\nSubject: Talks\n\n${STORY}`,
    ["- From: Ada <ada@example.org>", "- Subject: Talks", STORY],
  ],
  [
    "its signature",
    `${STORY}\n\n-- \nAda Quill\n+44 20 5550 1234`,
    [STORY, "- --", "- Ada Quill", "- +44 20 5550 1234"],
  ],
  [
    "the signs of what it quotes, and what is around that",
    `Here it is.\n\n> Talks fail\n>\n> ${STORY}\n>> ${STORY}\n`,
    ["- Here it is.", "Talks fail", STORY, STORY],
  ],
])("leaves out of a mail %s", (_, mail, lines) => {
  expect(shown(mail)).toEqual(lines);
});

it.each([
  ["a label of one line", "Date: unknown\n\nNobody knows."],
  ["a list of answers", "To: be\nDate: never\n\nNobody knows."],
  ["one line that is quoted", `${STORY}\n\n> Who?\n\n${STORY}`],
  ["a rule over the rest of the story", `${STORY}\n\n--\n\n${STORY}`],
])("leaves %s alone", (_, text) => {
  expect(readMail(splitLines(text))).toEqual(splitLines(text));
});

it("keeps the paragraphs of what it quotes apart", () => {
  const [first, second, third] = readMail(splitLines("> A\n>\n> B\n> C"));
  expect(second?.chunk).not.toBe(first?.chunk);
  expect(third?.chunk).toBe(second?.chunk);
});

it.each([`${STORY}\n\n--\n\nThe rain had stopped.\n\nNobody came.`, `${STORY}\n\nNobody came.`])(
  "leaves alone what parts sections of a story: %j",
  (text) => {
    expect(readMail(splitLines(text))).toEqual(splitLines(text));
  },
);
