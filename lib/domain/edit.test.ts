import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeAnchor } from "./anchor.ts";
import { anyRevision } from "./arbitrary-fixture.ts";
import { carryAnchor } from "./carry.ts";
import { applyEdits, carryRange, type Edit, faultOf, findConflicts } from "./edit.ts";
import { type RevisionText, revisionOf } from "./revision.ts";
import { isGraphemeBoundary, linesOf, snapRange } from "./text.ts";

/** Edits that can be made together: in order, inside their lines, none touching the next. */
function anyEditsOf(revision: RevisionText): fc.Arbitrary<Edit[]> {
  const cuts = fc.array(fc.nat(Math.max(revision.text.length, 1)), { maxLength: 12 });
  const inserts = fc.array(fc.constantFrom("", "new", "é", "😀 words"), {
    minLength: 12,
    maxLength: 12,
  });
  return fc.tuple(cuts, inserts).map(([cuts, inserts]) => {
    const places = [...new Set(cuts)].sort((a, b) => a - b);
    const edits: Edit[] = [];
    for (let index = 0; index + 1 < places.length; index += 2) {
      const edit = {
        from: places[index] ?? 0,
        to: places[index + 1] ?? 0,
        insert: inserts[index] ?? "",
      };
      if (faultOf(revision.text, edit) === null) edits.push(edit);
    }
    return edits;
  });
}

const anyRevisionAndEdits = anyRevision.chain((revision) =>
  fc.tuple(fc.constant(revision), anyEditsOf(revision)),
);

test("applying edits gives the text that cutting and pasting by hand gives", () => {
  fc.assert(
    fc.property(anyRevisionAndEdits, ([revision, edits]) => {
      const byHand = [...edits]
        .reverse()
        .reduce((text, e) => text.slice(0, e.from) + e.insert + text.slice(e.to), revision.text);
      expect(applyEdits(revision, edits).revision.text).toBe(byHand);
    }),
  );
});

test("the order in which edits are given does not matter", () => {
  fc.assert(
    fc.property(anyRevisionAndEdits, ([revision, edits]) => {
      expect(applyEdits(revision, [...edits].reverse()).revision).toEqual(
        applyEdits(revision, edits).revision,
      );
    }),
  );
});

test("every untouched quote is carried exactly to where its words are", () => {
  const withQuote = anyRevisionAndEdits.chain(([revision, edits]) =>
    fc.tuple(
      fc.constant(revision),
      fc.constant(edits),
      fc.nat(Math.max(revision.text.length - 1, 0)),
      fc.integer({ min: 1, max: 30 }),
    ),
  );
  fc.assert(
    fc.property(withQuote, ([revision, edits, from, length]) => {
      const { text } = revision;
      fc.pre(text.length > 0);
      const range = snapRange(text, { start: from, end: Math.min(text.length, from + length) });
      fc.pre(range !== null);
      const { start, end } = range;
      fc.pre(edits.every((edit) => edit.to <= start || edit.from >= end));
      const { revision: after, map } = applyEdits(revision, edits);
      const anchor = describeAnchor(revision.text, { start, end });
      const carried = carryAnchor(map, after.text, anchor);
      const shift = edits
        .filter((edit) => edit.to <= start)
        .reduce((sum, edit) => sum + edit.insert.length - (edit.to - edit.from), 0);
      expect(carried.outcome).toBe("kept");
      expect(carried.anchor).toMatchObject({ start: start + shift, exact: anchor.exact });
    }),
    { numRuns: 500 },
  );
});

test("blocks stay one to a line, and formats stay on their words", () => {
  fc.assert(
    fc.property(anyRevisionAndEdits, ([revision, edits]) => {
      const { revision: after } = applyEdits(revision, edits);
      expect(linesOf(after.text)).toHaveLength(after.blocks.length);
      const isClear = (format: { start: number; end: number }) =>
        edits.every((edit) => edit.to <= format.start || edit.from >= format.end);
      const words = (of: RevisionText) => of.formats.map((f) => of.text.slice(f.start, f.end));
      const untouched = revision.formats.filter(isClear);
      expect(words(after)).toEqual(
        expect.arrayContaining(words({ ...revision, formats: untouched })),
      );
    }),
  );
});

describe("edits that cannot both be made are found", () => {
  const e = (from: number, to: number, insert = "x"): Edit => ({ from, to, insert });
  const cases: [name: string, edits: Edit[], pairs: [Edit, Edit][]][] = [
    ["apart", [e(0, 2), e(3, 4)], []],
    ["overlapping", [e(0, 3), e(2, 4)], [[e(0, 3), e(2, 4)]]],
    ["touching", [e(0, 2), e(2, 4)], [[e(0, 2), e(2, 4)]]],
    ["one inside the other", [e(0, 9), e(2, 4)], [[e(0, 9), e(2, 4)]]],
    ["the same twice", [e(1, 2), e(1, 2)], [[e(1, 2), e(1, 2)]]],
    ["insertions at one place", [e(3, 3, "a"), e(3, 3, "b")], [[e(3, 3, "a"), e(3, 3, "b")]]],
    ["an insertion at an edge", [e(0, 3), e(3, 3)], [[e(0, 3), e(3, 3)]]],
    [
      "one long edit and two inside",
      [e(0, 9), e(1, 2), e(4, 5)],
      [
        [e(0, 9), e(1, 2)],
        [e(0, 9), e(4, 5)],
      ],
    ],
  ];
  test.each(cases)("%s", (_, edits, pairs) => {
    expect(findConflicts(edits)).toEqual(pairs);
    expect(findConflicts([...edits].reverse())).toHaveLength(pairs.length);
  });

  test("and are not applied", () => {
    const revision = revisionOf([{ kind: "paragraph", text: "abcdef" }]);
    expect(() => applyEdits(revision, [e(0, 2), e(2, 4)])).toThrow(RangeError);
  });
});

describe("an edit that cannot be made says why", () => {
  const text = "One line\nand 😀 another";
  const cases: [name: string, edit: Edit, words: string][] = [
    ["outside the text", { from: 0, to: 99, insert: "x" }, "not inside the text"],
    ["backwards", { from: 3, to: 1, insert: "x" }, "not inside the text"],
    ["across lines", { from: 4, to: 12, insert: "x" }, "inside one paragraph"],
    ["with a line break", { from: 0, to: 3, insert: "a\nb" }, "line break"],
    ["within a character", { from: 14, to: 15, insert: "x" }, "inside a character"],
    ["with half of a character", { from: 0, to: 3, insert: "\ud83d" }, "half of a character"],
    ["without any change", { from: 0, to: 3, insert: "One" }, "the same as the old"],
  ];
  test.each(cases)("%s", (_, edit, words) => {
    expect(faultOf(text, edit)).toContain(words);
  });
});

describe("a range meets an edit", () => {
  const revision = revisionOf([{ kind: "paragraph", text: "0123456789" }]);
  const range = { start: 3, end: 7 };
  const cases: [name: string, edit: Edit, carried: string | null][] = [
    ["before it", { from: 0, to: 1, insert: "xyz" }, "3456"],
    ["after it", { from: 8, to: 9, insert: "" }, "3456"],
    ["inside it", { from: 4, to: 5, insert: "xyz" }, "3xyz56"],
    ["exactly on it", { from: 3, to: 7, insert: "xyz" }, "xyz"],
    ["insertion at its start", { from: 3, to: 3, insert: "xyz" }, "3456"],
    ["insertion at its end", { from: 7, to: 7, insert: "xyz" }, "3456"],
    ["over its start", { from: 1, to: 5, insert: "xyz" }, "56"],
    ["over its end", { from: 5, to: 9, insert: "xyz" }, "34"],
    ["around it", { from: 1, to: 9, insert: "xyz" }, null],
    ["taking it out", { from: 3, to: 7, insert: "" }, null],
  ];
  test.each(cases)("%s", (_, edit, words) => {
    const { revision: after, map } = applyEdits(revision, [edit]);
    const carried = carryRange(map, range);
    expect(carried && after.text.slice(carried.start, carried.end)).toBe(words);
  });
});

test("faults and boundaries agree", () => {
  fc.assert(
    fc.property(anyRevisionAndEdits, ([{ text }, edits]) => {
      for (const { from, to } of edits) {
        expect(isGraphemeBoundary(text, from) && isGraphemeBoundary(text, to)).toBe(true);
      }
    }),
  );
});
