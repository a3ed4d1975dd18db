import { expect, it } from "vitest";
import { readArticle } from "#lib/domain/notice/read-article.ts";
import type { Outcome } from "#lib/domain/vocabulary.ts";
import { subjectOfNotice } from "./subject.ts";

const text = "The old bridge took 41,000 vehicles a day.";
const claim = { kind: "number", speaker: null, evidence: [] } as const;
const article = readArticle({ headline: "The bridge" }, { text, blocks: ["paragraph"] });
const setting = { style: "agency", article: () => article, mended: [] } as const;
const told = (outcome: Outcome, start: number) =>
  ({
    action: "replace",
    start,
    end: start + 6,
    exact: "41,000",
    insert: "14,000",
    outcome,
    notice: "correction",
  }) as const;

it.each<[Outcome, number, string | null]>([
  ["kept", 19, "in the first paragraph"],
  ["lost", 19, null],
  ["changed", 10_000, null],
])("a correction whose words are %s, at %i, stands %s", (outcome, start, where) => {
  const subject = subjectOfNotice(setting, claim, {
    correction: told(outcome, start),
    day: "2026-01-01",
  });
  expect(subject.where).toBe(where);
  expect(subject.place).toEqual(where === null ? null : { start, end: start + 6 });
});

it("nobody named is no speaker", () => {
  const nobody = { ...claim, speaker: " " };
  const given = { correction: told("kept", 19), day: "2026-01-01" };
  expect(subjectOfNotice(setting, nobody, given).speaker).toBeNull();
});

it("knows whether the words lie between quotation marks", () => {
  const spoken = "He said “it was bad” and left.";
  const read = readArticle({ headline: "Talks" }, { text: spoken, blocks: ["paragraph"] });
  const quotedAt = (exact: string) => {
    const start = spoken.indexOf(exact);
    const correction = { ...told("kept", start), end: start + exact.length, exact };
    const given = { correction, day: "2026-01-01" };
    return subjectOfNotice({ ...setting, article: () => read }, claim, given).quoted;
  };
  expect([quotedAt("was bad"), quotedAt("left"), quotedAt("bad” and")]).toEqual([
    true,
    false,
    false,
  ]);
});
