import { AllSelection, EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { claimOn } from "#lib/domain/claim-fixture.ts";
import { revisionOf } from "#lib/domain/revision.ts";
import { documentOf } from "./document.ts";
import { claimAtOffset } from "./hit-test.ts";
import { positionAt, positionsOf } from "./positions.ts";
import { readOnly } from "./read-only.ts";
import { caretOffset, rangeOfSelection } from "./selection.ts";

const text = "one two\nthree \u{1F469}\u200D\u{1F52C} four";
const positions = positionsOf(text);
const blocks = text.split("\n").map((line) => ({ kind: "paragraph" as const, text: line }));
const editor = EditorState.create({ doc: documentOf(revisionOf(blocks)), plugins: [readOnly] });

function select(anchor: number, head: number): EditorState {
  const [from, to] = [positionAt(positions, anchor), positionAt(positions, head)];
  return editor.apply(editor.tr.setSelection(TextSelection.create(editor.doc, from, to)));
}

describe("a selection", () => {
  it.each([
    ["words", 4, 7, "two"],
    ["words from behind", 7, 4, "two"],
    ["words with spaces about them", 3, 8, "two"],
    ["words of two paragraphs", 4, 13, "two\nthree"],
    ["half of a character", 14, 16, "\u{1F469}\u200D\u{1F52C}"],
  ])("of %s is the range meant", (_, anchor, head, words) => {
    const range = rangeOfSelection(select(anchor, head), positions);
    expect(range && text.slice(range.start, range.end)).toBe(words);
  });

  it("of nothing, or of a space, is none", () => {
    expect(rangeOfSelection(select(4, 4), positions)).toBeNull();
    expect(rangeOfSelection(select(3, 4), positions)).toBeNull();
  });

  it("of all is the whole text", () => {
    const all = editor.apply(editor.tr.setSelection(new AllSelection(editor.doc)));
    expect(rangeOfSelection(all, positions)).toEqual({ start: 0, end: text.length });
    expect(caretOffset(all, positions)).toBe(text.length);
  });

  it("moves while the words cannot change", () => {
    expect(editor.apply(editor.tr.insertText("x", 3)).doc.eq(editor.doc)).toBe(true);
    expect(caretOffset(select(4, 7), positions)).toBe(7);
  });
});

it("the claim at a place is the narrowest of those there", () => {
  const claims = [claimOn(text, "one two"), claimOn(text, "two"), claimOn(text, "four")];
  expect(claimAtOffset(claims, 5)?.id).toBe("two");
  expect(claimAtOffset(claims, 1)?.id).toBe("one two");
  expect(claimAtOffset(claims, 10)).toBeNull();
});
