import { expect, it } from "vitest";
import { createUndoStack } from "./undo.ts";

const done = (label: string, run?: string) => ({
  label,
  undo: () => undefined,
  ...(run !== undefined && { run }),
});

it("gives the last first, then nothing", () => {
  const stack = createUndoStack();
  stack.push(done("one"));
  stack.push(done("two"));
  expect([stack.pop()?.label, stack.pop()?.label, stack.pop()]).toEqual(["two", "one", null]);
});

it("takes the saves of one typing for one act", () => {
  const stack = createUndoStack();
  stack.push(done("a", "note c1"));
  stack.push(done("ab", "note c1"));
  expect([stack.pop()?.label, stack.pop()]).toEqual(["a", null]);
});

it("forgets what was refused", () => {
  const stack = createUndoStack();
  const refused = done("refused");
  stack.push(done("kept"));
  stack.push(refused);
  stack.drop(refused);
  expect(stack.pop()?.label).toBe("kept");
});
