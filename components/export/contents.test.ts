import { describe, expect, it } from "vitest";
import type { ExportChoice } from "#lib/client/export/exports.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { claimWith, correctionWith, evidenceWith, viewWith } from "#lib/domain/claim-fixture.ts";
import type { Correction } from "#lib/domain/correction.ts";
import { contentsOf } from "./contents.ts";

const correction = (part: Partial<Correction>) =>
  correctionWith({ insert: "14,000", state: "approved", ...part });

const secret = evidenceWith({ title: "A source", confidential: true });

const view = viewWith();
const { createdAt, createdBy } = view.article;
const having = (part: Partial<Claim>) => viewWith({ claims: [claimWith(part)] });
const by = (name: string) => correction({ createdBy: { id: name, name } });

const choice = (part: Partial<ExportChoice>): ExportChoice => ({
  format: "docx",
  corrections: "accepted",
  confidential: "leave",
  revision: null,
  ...part,
});

describe("what is in a Word file", () => {
  it.each<[string, ArticleView, Partial<ExportChoice>, string]>([
    ["no claim", { ...view, claims: [] }, {}, "No comment: no claim has been tagged yet."],
    ["no correction", view, {}, "No tracked change: no correction has been made."],
    [
      "an approved correction",
      having({ corrections: [correction({})] }),
      {},
      "1 tracked change to accept or reject, by Ada.",
    ],
    [
      "a proposed one that stays out",
      having({ corrections: [correction({ state: "proposed" })] }),
      {},
      "No tracked change: no correction is approved yet. 1 correction is still to be decided and stays out.",
    ],
    [
      "a proposed one that goes in",
      having({ corrections: [correction({ state: "proposed" })] }),
      { corrections: "proposed" },
      "1 tracked change to accept or reject, by Ada.",
    ],
    [
      "whoever wrote it in the file it came from",
      having({ corrections: [correction({ given: { author: "Bea", date: null } })] }),
      {},
      "by Bea.",
    ],
    [
      "many authors, the one with the most first",
      having({ corrections: ["A", "B", "C", "D", "E", "F", "F"].map(by) }),
      {},
      "by F, A, B, C and 2 others.",
    ],
    [
      "notes, declined corrections and lost ones, none of which is a change",
      having({
        corrections: [
          correction({ action: "note" }),
          correction({ state: "declined" }),
          correction({ outcome: "lost" }),
        ],
      }),
      {},
      "No tracked change",
    ],
    [
      "what colleagues said",
      having({ comments: [{ id: "m1", body: "Sure?", given: null, createdAt, createdBy }] }),
      {},
      "A comment on the only claim, with its verdict and its sources, and 1 answer of colleagues.",
    ],
    [
      "an earlier revision, of which the page knows nothing",
      { ...view, article: { ...view.article, revision: 2 } },
      { revision: 1 },
      "as they stood in revision 1.",
    ],
  ])("is told of %s", (_, view, part, words) => {
    expect(contentsOf(view, choice(part)).join(" ")).toContain(words);
  });
});

describe("what is in a bundle", () => {
  it.each<[string, Partial<ExportChoice>, string]>([
    ["confidential evidence that stays out", {}, "Confidential evidence stays out: 1 source."],
    [
      "confidential evidence that goes in",
      { confidential: "include" },
      "Confidential evidence is in it: 1 source.",
    ],
    ["its parts", {}, "1 claim with 1 source and 0 corrections"],
  ])("is told of %s", (_, part, words) => {
    const article = having({ evidence: [secret] });
    const told = contentsOf(article, choice({ format: "bundle", ...part }));
    expect(told.join(" ")).toContain(words);
  });
});
