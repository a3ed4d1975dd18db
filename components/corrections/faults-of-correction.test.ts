import { describe, expect, it } from "vitest";
import type { Proposal } from "#lib/domain/correction.ts";
import { faultsOfCorrection, withoutFaults } from "./faults-of-correction.ts";

const text = "One two three.";
const silent = { notice: "none", noticeText: "" } as const;
const note = { action: "note", start: 4, end: 7, insert: "" } as const;

describe("a correction", () => {
  it.each<[string, Proposal, Parameters<typeof faultsOfCorrection>[2], readonly string[]]>([
    ["with new words", { ...note, action: "replace", insert: "2" }, silent, []],
    ["that changes nothing", { ...note, action: "replace", insert: "two" }, silent, ["insert"]],
    [
      "that is a note without words",
      note,
      { notice: "editors_note", noticeText: " " },
      ["noticeText"],
    ],
    ["that is a note to nobody", note, silent, ["noticeText"]],
    ["that is a note with words", note, { notice: "editors_note", noticeText: "Not so." }, []],
  ])("%s", (_, proposal, words, expected) => {
    expect(Object.keys(faultsOfCorrection(text, proposal, words, undefined))).toEqual(expected);
  });

  it("is tried at its place anew with new words", () => {
    const faults = {
      start: "There are no such words.",
      insert: "Nothing new.",
      reason: "Too long.",
    };
    expect(withoutFaults(faults, { insert: "2" })).toEqual({ reason: "Too long." });
  });
});
