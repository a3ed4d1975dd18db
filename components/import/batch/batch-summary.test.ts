import { expect, it } from "vitest";
import type { FileState } from "#lib/client/import/batch-row.ts";
import { isDone, reportLabel, stateLabel, summaryOf } from "./batch-summary.ts";

const held = (why: "text" | "address"): FileState => ({
  kind: "held",
  importId: "i1",
  match: {
    id: "a1",
    headline: "Talks",
    revision: 3,
    why,
    date: null,
    opening: "",
    createdAt: "2026-11-30T12:00:00.000Z",
    isArchived: false,
  },
});
type Arrival = Extract<FileState, { kind: "on_desk" }>["as"];
const onDesk = (as: Arrival, revision: number): FileState => ({
  kind: "on_desk",
  as,
  article: "a1",
  headline: "Talks",
  words: 9,
  claims: 0,
  revision,
});

it.each<[FileState, string, boolean]>([
  [{ kind: "waiting" }, "Waiting", false],
  [{ kind: "reading" }, "Reading", false],
  [{ kind: "storing" }, "Putting it on the desk", false],
  [onDesk("article", 1), "On the desk", true],
  [onDesk("revision", 4), "Added as revision 4", true],
  [onDesk("bundle", 4), "Brought in with its record", true],
  [held("text"), "Already here", true],
  [held("address"), "A newer version?", true],
  [{ kind: "failed", message: "It is no text.", canRetry: false }, "Not imported", true],
  [{ kind: "cancelled" }, "Cancelled", true],
])("a file that is %j is told as %s", (state, words, expected) => {
  expect([stateLabel(state), isDone(state)]).toEqual([words, expected]);
});

it("says what came of all files, leaving out what did not happen", () => {
  const states = [
    onDesk("article", 1),
    onDesk("revision", 2),
    held("text"),
    held("address"),
    { kind: "cancelled" } as const,
  ];
  expect(summaryOf(states)).toBe(
    "2 on the desk, 1 already here, 1 perhaps a newer version, 1 cancelled.",
  );
});

const line = {
  text: "Home",
  reason: "menu",
  before: 0,
  nth: 0,
  kind: "paragraph",
  formats: [],
} as const;

it.each([
  [[], [], null],
  [["Look."], [], "1 warning"],
  [[], [line], "1 left out"],
  [["Look.", "Here."], [line, line], "2 warnings, 2 left out"],
])("with warnings %j and left out %j there is to look at: %j", (warnings, leftOut, expected) => {
  expect(reportLabel({ warnings, leftOut })).toBe(expected);
});
