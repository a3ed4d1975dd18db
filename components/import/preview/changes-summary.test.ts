import { expect, it } from "vitest";
import { NO_DECISIONS } from "#lib/domain/import/decisions.ts";
import { summariseChanges } from "./changes-summary.ts";

const change = (author: string | null) => ({ start: 0, end: 3, insert: "new", author, date: null });
const comment = (author: string | null) => ({ start: 0, end: 3, text: "Who?", author, date: null });

const FILE = {
  changes: [change("Jane Doe"), change("Jane Doe"), change("John Roe")],
  comments: [comment(null)],
};

it.each([
  [{}, "3 proposed changes by Jane Doe and John Roe, 1 comment: each becomes a claim."],
  [
    { withoutComments: [0], withoutChanges: [0, 1] },
    "1 proposed change by John Roe: it becomes a claim. 3 not brought in: the words stay as they were.",
  ],
  [
    { withoutComments: [0] },
    "3 proposed changes by Jane Doe and John Roe: each becomes a claim. 1 not brought in.",
  ],
  [
    { withoutComments: [0], withoutChanges: [0, 1, 2] },
    "None comes in. 4 not brought in: the words stay as they were.",
  ],
])("changes and comments with the decisions %j: %s", (decisions, expected) => {
  expect(summariseChanges(FILE, { ...NO_DECISIONS, ...decisions })).toBe(expected);
});
