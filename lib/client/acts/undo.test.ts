import { expect, it } from "vitest";
import { createUndoStack, type Undoable } from "./undo.ts";

/** Something that can be undone and done again as often as one likes. */
const done = (label: string, more: Partial<Undoable> = {}): Undoable => ({
  label,
  undo: () => done(label),
  ...more,
});

/** What is undone, or done again, by these steps. */
function labels(stack: ReturnType<typeof createUndoStack>, ...ways: ("undo" | "redo")[]) {
  return ways.map((way) => stack.take(way)?.undoable.label ?? null);
}

it("undoes the last first, then nothing", () => {
  const stack = createUndoStack();
  stack.push(done("one"));
  stack.push(done("two"));
  expect(labels(stack, "undo", "undo", "undo")).toEqual(["two", "one", null]);
});

it("does again what was undone last, and undoes that again", () => {
  const stack = createUndoStack();
  stack.push(done("one"));
  stack.push(done("two"));
  expect(labels(stack, "undo", "undo", "redo", "redo", "redo", "undo")).toEqual([
    ...["two", "one", "one", "two", null, "two"],
  ]);
});

it("does nothing again once something new was done", () => {
  const stack = createUndoStack();
  stack.push(done("one"));
  stack.take("undo");
  stack.push(done("two"));
  expect(labels(stack, "redo", "undo")).toEqual([null, "two"]);
});

it("does again nothing that could not be taken back", () => {
  const stack = createUndoStack();
  stack.push(done("moved", { fault: () => "The article is at revision 2 now." }));
  expect(stack.take("undo")?.fault).toBe("The article is at revision 2 now.");
  expect(labels(stack, "redo")).toEqual([null]);
});

it("takes the saves of one typing for one act", () => {
  const stack = createUndoStack();
  stack.push(done("a", { run: "note c1" }));
  stack.push(done("ab", { run: "note c1" }));
  expect(labels(stack, "undo", "undo")).toEqual(["a", null]);
});

it("forgets what was refused", () => {
  const stack = createUndoStack();
  const refused = done("refused");
  stack.push(done("kept"));
  stack.push(refused);
  stack.drop(refused);
  expect(labels(stack, "undo")).toEqual(["kept"]);
});
