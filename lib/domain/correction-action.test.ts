import { expect, test } from "vitest";
import { ACTION_RULES, type EditingAction } from "./correction-action.ts";
import { ACTIONS } from "./vocabulary.ts";

test("every action but the note edits the text, and only a note has to tell readers something", () => {
  const editing: readonly EditingAction[] = ["replace", "insert", "delete"];
  const found = ACTIONS.filter((action) => ACTION_RULES[action].editsText);
  expect(found).toEqual(editing);
  expect(ACTIONS.filter((action) => !ACTION_RULES[action].notices.includes("none"))).toEqual([
    "note",
  ]);
});

test.each(ACTIONS)("a new %s starts with a notice that it may have", (action) => {
  const { notices, firstNotice } = ACTION_RULES[action];
  expect(notices).toContain(firstNotice);
});
