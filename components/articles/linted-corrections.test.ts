import { expect, it } from "vitest";
import { claimWith, correctionWith, TEXT } from "#lib/domain/claim-fixture.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { readArticle } from "#lib/domain/notice/read-article.ts";
import { lintApproved } from "./linted-corrections.ts";

const twice = `${TEXT}\nIt carried 41,000 vehicles.`;
const blocks = ["paragraph", "paragraph"] as const;
const article = readArticle({ headline: "The bridge" }, { text: twice, blocks });
const setting = { style: "asterisk", article: () => article, mended: [] } as const;

const approved = (id: string, start: number, more: Partial<Correction> = {}): Correction =>
  correctionWith({
    ...{ id, start, end: start + 6, insert: "14,000", state: "approved" },
    notice: "correction",
    noticeText: "Correction: It is 14,000, not 41,000.",
    ...more,
  });
const second = twice.lastIndexOf("41,000");
const lint = (...corrections: readonly Correction[]) =>
  lintApproved([claimWith({ corrections })], setting, "2026-01-01").map((one) => [
    one.correction.id,
    one.warnings().map(({ code }) => code),
  ]);

it("takes the approved ones, in the order of the text", () => {
  const proposed = approved("c", 19, { state: "proposed" });
  expect(lint(approved("b", second), proposed, approved("a", 19))).toEqual([
    ["a", []],
    ["b", []],
  ]);
});

it("looks past words that are about to go, and not past words that are only proposed to", () => {
  const proposed = approved("b", second, { state: "proposed" });
  expect(lint(approved("a", 19), proposed)).toEqual([["a", ["old_words_stand"]]]);
});

it("looks for the old words even where readers are told nothing", () => {
  const untold = approved("a", 19, { notice: "none", noticeText: null });
  expect(lint(untold)).toEqual([["a", ["old_words_stand"]]]);
  expect(lintApproved([claimWith({ corrections: [untold] })], setting, "")[0]?.subject).toBeNull();
});

it("gives each notice the sign that it will have in the file", () => {
  const untold = approved("c", 30, { notice: "none", noticeText: null });
  const published = approved("d", second + 20, { state: "applied", mark: "*" });
  const corrections = [approved("b", second), untold, approved("a", 19), published];
  const marks = lintApproved([claimWith({ corrections: corrections.slice(0, 3) })], setting, "");
  expect(marks.map(({ correction, mark }) => [correction.id, mark])).toEqual([
    ["a", "*"],
    ["c", "*"],
    ["b", "**"],
  ]);
  const later = lintApproved([claimWith({ corrections })], setting, "");
  expect(later.map(({ mark }) => mark)).toEqual(["**", "*", "***"]);
});
