import { describe, expect, it } from "vitest";
import { deskNamed } from "#lib/domain/desk-fixture.ts";
import {
  howMany,
  NONE_SELECTED,
  pressAll,
  pressRow,
  refreshSelected,
} from "./selected-articles.ts";

const desk = deskNamed("news");
const rows = [..."abcde"].map((id) => ({
  id,
  headline: id,
  desk,
  version: 1,
  archived: null,
}));
const chosenOf = (ids: string) =>
  pressAll(
    NONE_SELECTED,
    rows.filter(({ id }) => ids.includes(id)),
  );

describe("a press on a row", () => {
  it.each([
    ["chooses it", "", { id: "b", from: null }, "b"],
    ["takes it back", "bc", { id: "b", from: null }, "c"],
    ["chooses all from the one before", "b", { id: "d", from: "b" }, "bcd"],
    ["chooses upward as well", "d", { id: "b", from: "d" }, "bcd"],
    ["takes all back to the one before", "abcd", { id: "c", from: "b" }, "ad"],
    [
      "chooses it alone where the one before is not shown any more",
      "",
      { id: "c", from: "z" },
      "c",
    ],
    ["chooses nothing that is not shown", "", { id: "z", from: null }, ""],
  ])("%s", (_, before, press, after) => {
    expect([...pressRow(chosenOf(before), rows, press).keys()].sort().join("")).toBe(after);
  });
});

describe("a press on all", () => {
  it.each([
    ["chooses all", "", "abcde"],
    ["chooses the others", "bd", "abcde"],
    ["takes all back", "abcde", ""],
  ])("%s", (_, before, after) => {
    expect([...pressAll(chosenOf(before), rows).keys()].sort().join("")).toBe(after);
  });

  it("leaves those alone that are not shown", () => {
    const shown = rows.slice(0, 2);
    expect([...pressAll(chosenOf("abe"), shown).keys()]).toEqual(["e"]);
    expect(howMany(chosenOf("e"), shown)).toBe("none");
    expect(howMany(chosenOf("ae"), shown)).toBe("some");
  });
});

it("a selected article is known as it stands now, and no other comes to the selection", () => {
  const [a, b] = rows;
  const now = [a, b].flatMap((row) => (row ? [{ ...row, version: 2 }] : []));
  const fresh = refreshSelected(chosenOf("ac"), now);
  expect([...fresh.values()].map(({ id, version }) => [id, version])).toEqual([
    ["a", 2],
    ["c", 1],
  ]);
});
