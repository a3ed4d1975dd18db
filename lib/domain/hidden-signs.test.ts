import { describe, expect, it } from "vitest";
import { hasHiddenSigns } from "./hidden-signs.ts";
import { ChangeCorrection, ProposeCorrection } from "./requests.ts";

const HIDDEN: readonly (readonly [string, string])[] = [
  ["a control character", "a\u0007b"],
  ["an escape", "\u001b[31mred"],
  ["a C1 control", "a\u0090b"],
  ["an override", "\u202eright\u202c"],
  ["an embedding that goes on", "a \u202bb"],
  ["an isolate that goes on", "\u2067a"],
  ["the end of what began elsewhere", "a\u202c b"],
  ["ends in the wrong order", "\u202b\u2067a\u202c\u2069"],
  ["a direction over two lines", "\u2067a\nb\u2069"],
];

const PLAIN: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["words", "“naïve”, 5 km"],
  ["a tab and several lines", "a\tb\r\nc"],
  ["right-to-left words", "שלום עולם"],
  ["marks of direction", "50%\u200f \u200e\u061c"],
  ["a whole embedding in a whole isolate", "a \u2067b \u202ac\u202c\u2069 d"],
  ["a family", "👩‍👩‍👧‍👦"],
];

describe("words with hidden signs", () => {
  it.each(HIDDEN)("hold %s", (_, words) => expect(hasHiddenSigns(words)).toBe(true));
  it.each(PLAIN)("do not hold %s", (_, words) => expect(hasHiddenSigns(words)).toBe(false));

  const proposal = {
    id: "01900000-0000-7000-8000-000000000001",
    action: "replace",
    start: 0,
    end: 3,
    insert: "new",
    notice: "correction",
  } as const;

  it.each(["insert", "noticeText"] as const)("are refused as a correction’s %s", (field) => {
    for (const request of [
      ProposeCorrection.safeParse({ ...proposal, [field]: "\u202eold" }),
      ChangeCorrection.safeParse({ version: 1, [field]: "\u202eold" }),
    ]) {
      expect(request.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
        [field, expect.stringContaining("Type the words anew")],
      ]);
    }
  });

  it("leave other words of a correction alone", () => {
    expect(ProposeCorrection.safeParse({ ...proposal, noticeText: "It was\nnew." }).success).toBe(
      true,
    );
  });
});
