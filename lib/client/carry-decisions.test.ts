import { expect, it } from "vitest";
import { viewWith } from "#lib/domain/claim-fixture.ts";
import { type ImportDecisions, NO_DECISIONS } from "#lib/domain/import/decisions.ts";
import type { ImportedArticle, ImportedNote } from "#lib/domain/import/imported-article.ts";
import { carryDecisions } from "./carry-decisions.ts";

const view = viewWith();

const TEXT = "The talks ended on Tuesday.\nNobody spoke of it.";
const given = { author: "Ann", date: null };

const noteOf = (text: string): ImportedNote => {
  const stood = { doubt: null, line: null, cut: null };
  return { start: 0, end: 9, text, mark: null, notice: "correction", ...stood };
};

const articleOf = (part: Partial<ImportedArticle>): ImportedArticle => ({
  ...{ ...view.article, text: TEXT, blocks: ["paragraph", "paragraph"], formats: [] },
  ...{ notes: [], changes: [], comments: [], leftOut: [], warnings: [] },
  ...part,
});

const carried = (
  last: Partial<ImportedArticle>,
  decisions: Partial<ImportDecisions>,
  next: Partial<ImportedArticle>,
) => carryDecisions(articleOf(last), { ...NO_DECISIONS, ...decisions }, articleOf(next));

it("finds notes by their words, also behind new ones", () => {
  const last = { notes: ["A", "B", "A"].map(noteOf) };
  const next = { notes: ["C", "A", "A"].map(noteOf) };
  expect(carried(last, { notesAsText: [1, 2] }, next).notesAsText).toEqual([2]);
});

it.each([
  ["the same text", TEXT, "Tuesday"],
  ["a text with words before it", TEXT.replace("The", "At last the"), "Tuesday"],
  ["a text without them", TEXT.replace("Tuesday", "Monday"), null],
  ["a text with them twice", `${TEXT}\nOn Tuesday? On Tuesday!`.replace("ended on", "end"), null],
])("ties a note to the same words in %s", (_what, text, expected) => {
  const start = TEXT.indexOf("Tuesday");
  const noteTies = [{ note: 0, start, end: start + 7 }];
  const notes = [noteOf("A")];
  const [tie] = carried({ notes }, { noteTies }, { notes, text }).noteTies;
  expect(tie ? text.slice(tie.start, tie.end) : null).toBe(expected);
});

it("leaves out the same changes and comments, by their words and author", () => {
  const change = { start: 4, end: 9, insert: "war", ...given };
  const comment = { start: 4, end: 9, text: "Really?", ...given };
  const last = { changes: [change], comments: [comment] };
  const other = { ...given, author: "John" };
  const next = {
    changes: [{ ...change, ...other }, change],
    comments: [{ ...comment, text: "Why?" }, comment],
  };
  const decisions = { withoutChanges: [0], withoutComments: [0] };
  expect(carried(last, decisions, next)).toMatchObject({
    withoutChanges: [1],
    withoutComments: [1],
  });
});
