import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { faultOfProposal } from "#lib/domain/correction.ts";
import { revisionOf } from "#lib/domain/revision.ts";
import { countWords } from "#lib/domain/text.ts";
import { decide } from "#lib/domain/workflow.ts";
import { SAMPLE_ARTICLES } from "./articles.ts";

function countOf(text: string, words: string): number {
  return text.split(words).length - 1;
}

describe.each(SAMPLE_ARTICLES.map((sample) => [sample.facts.headline, sample] as const))(
  "%s",
  (_, { facts, blocks, claims, publish }) => {
    const { text } = revisionOf(blocks);

    it("is a short article that begins with its headline", () => {
      expect(blocks[0]).toEqual({ kind: "headline", text: facts.headline });
      expect(countWords(text)).toBeGreaterThan(180);
      expect(countWords(text)).toBeLessThan(450);
    });

    it("has every claim's quote exactly once, inside one block", () => {
      for (const { quote } of claims) expect([quote, countOf(text, quote)]).toEqual([quote, 1]);
      for (const { quote } of claims) expect(quote).not.toContain("\n");
    });

    it("has corrections that can be made, inside their claims", () => {
      for (const { quote, corrections } of claims) {
        for (const { action, words, insert } of corrections) {
          expect(countOf(quote, words)).toBe(1);
          const start = text.indexOf(quote) + quote.indexOf(words);
          const end = start + words.length;
          expect(faultOfProposal(text, { action, start, end, insert })).toBeNull();
        }
      }
    });

    it("has reviews that the workflow allows", () => {
      for (const { review } of claims) {
        let state: Parameters<typeof decide>[0]["review"] = "none";
        for (const step of review) {
          const { decision, by, comment } = step;
          const decisions = review.slice(0, review.indexOf(step)).map((one) => one.decision);
          const subject = { review: state, authors: ["checker"], decisions };
          const decider = { id: by, role: by, maySelfReview: false };
          const taken = decide(subject, decider, { decision, comment });
          expect(taken).toHaveProperty("review");
          if ("review" in taken) state = taken.review;
        }
      }
    });

    it("is published only with an approved correction", () => {
      const approved = claims.filter(({ review }) => review.at(-1)?.decision === "approve");
      const changes = approved.flatMap(({ corrections }) =>
        corrections.filter(({ action }) => action !== "note"),
      );
      expect(changes.length > 0).toBe(publish);
    });
  },
);

const samples = path.resolve(import.meta.dirname, "../../../shared/samples");

/** So many words in a row that two writers would not find them by chance. */
const COPIED = 9;

/** Every run of `COPIED` words; what somebody said in public is told word for word by everyone. */
function runsOfWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(COPIED - 1).map((_, index) => words.slice(index, index + COPIED).join(" "));
}

describe.skipIf(!existsSync(samples))("beside the real articles (../shared/samples)", () => {
  it("copies none of their sentences", () => {
    const theirs = new Set(
      readdirSync(samples)
        .filter((name) => name.endsWith(".txt"))
        .flatMap((name) => runsOfWords(readFileSync(path.join(samples, name), "utf8"))),
    );
    const ours = SAMPLE_ARTICLES.flatMap(({ blocks }) => runsOfWords(revisionOf(blocks).text));
    expect(ours.filter((run) => theirs.has(run))).toEqual([]);
  });
});
