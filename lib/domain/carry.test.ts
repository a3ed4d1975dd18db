import { describe, expect, test } from "vitest";
import { describeAnchor } from "./anchor.ts";
import { carryAnchor, carryApplied, carryPlace, checkAfter } from "./carry.ts";
import { applyEdits, type Edit } from "./edit.ts";
import { revisionOf } from "./revision.ts";

const text = "Relations are bad. He said so.";
const revision = revisionOf([{ kind: "paragraph", text }]);
const claim = describeAnchor(text, { start: 10, end: 17 });

describe("a claim is carried to the next revision", () => {
  const cases: [name: string, edit: Edit, outcome: string, exact: string][] = [
    ["kept where its words stand", { from: 0, to: 9, insert: "Ties" }, "kept", "are bad"],
    ["changed where others do", { from: 14, to: 17, insert: "poor" }, "changed", "are poor"],
    ["changed where it was replaced", { from: 10, to: 17, insert: "stink" }, "changed", "stink"],
    ["lost with its words", { from: 9, to: 17, insert: "" }, "lost", "are bad"],
    ["lost inside a wider change", { from: 0, to: 18, insert: "All is well." }, "lost", "are bad"],
  ];
  test.each(cases)("%s", (_, edit, outcome, exact) => {
    const { revision: after, map } = applyEdits(revision, [edit]);
    const carried = carryAnchor(map, after.text, claim);
    expect(carried.outcome).toBe(outcome);
    expect(carried.anchor.exact).toBe(exact);
  });
});

test("what was checked and now reads otherwise has to be read again", () => {
  expect(checkAfter("checked", "changed")).toBe("stale");
  expect(checkAfter("checked", "lost")).toBe("stale");
  expect(checkAfter("checked", "kept")).toBe("checked");
  expect(checkAfter("awaiting_source", "changed")).toBe("awaiting_source");
});

test("an applied correction stands where its new words do", () => {
  const { revision: after, map } = applyEdits(revision, [
    { from: 0, to: 9, insert: "Ties" },
    { from: 17, to: 17, insert: " indeed" },
  ]);
  const replaced = carryApplied(map, { start: 0, end: 9 });
  expect(after.text.slice(replaced.start, replaced.end)).toBe("Ties");
  const inserted = carryApplied(map, { start: 17, end: 17 });
  expect(after.text.slice(inserted.start, inserted.end)).toBe(" indeed");
});

describe("a proposal is carried with the words it was made for", () => {
  const place = { start: 14, end: 17, exact: "bad" };
  const point = { start: 18, end: 18, exact: "" };
  const cases: [name: string, edit: Edit, of: typeof place, outcome: string, start: number][] = [
    ["kept", { from: 0, to: 9, insert: "Ties" }, place, "kept", 9],
    ["changed", { from: 15, to: 16, insert: "o" }, place, "changed", 14],
    ["lost", { from: 10, to: 18, insert: "" }, place, "lost", 14],
    ["a point is kept", { from: 0, to: 9, insert: "Ties" }, point, "kept", 13],
    [
      "a point that an edit meets is changed",
      { from: 18, to: 19, insert: "" },
      point,
      "changed",
      18,
    ],
    ["a point inside an edit is lost", { from: 10, to: 20, insert: "x" }, point, "lost", 18],
  ];
  test.each(cases)("%s", (_, edit, of, outcome, start) => {
    const { revision: after, map } = applyEdits(revision, [edit]);
    expect(carryPlace(map, after.text, of)).toMatchObject({ outcome, start });
  });
});
