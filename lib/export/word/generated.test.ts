import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import type { RevisionText } from "#lib/domain/revision.ts";
import { linesOf } from "#lib/domain/text.ts";
import { correctText } from "../reviewed/corrected.ts";
import { formattedRuns } from "../reviewed/formatted-runs.ts";
import type { ExportOptions } from "../reviewed/options.ts";
import { anyReviewed, anyUnpublished, type Generated } from "./arbitrary-fixture.ts";
import { carriedWords } from "./characters.ts";
import {
  accepted,
  allNamed,
  partOf,
  type ReadRun,
  readWord,
  rejected,
} from "./read-word-fixture.ts";
import { renderWord } from "./word.ts";

const ACCEPTED: ExportOptions = { corrections: "accepted" };
const PROPOSED: ExportOptions = { corrections: "proposed" };

function written({ reviewed }: Generated, options: ExportOptions) {
  const file = renderWord(reviewed, options);
  if (isRefusal(file)) throw new TypeError(file.message);
  return readWord(file);
}

function corrected({ reviewed }: Generated): RevisionText {
  const revision = correctText(reviewed);
  if (isRefusal(revision)) throw new TypeError(revision.message);
  return revision;
}

describe("a generated article as a Word file", () => {
  it("has the corrected text when all is accepted, and the original when all is rejected", () => {
    fc.assert(
      fc.property(anyReviewed, (generated) => {
        const file = written(generated, ACCEPTED);
        expect(accepted(file)).toBe(carriedWords(corrected(generated).text));
        expect(rejected(file)).toBe(carriedWords(generated.original.text));
      }),
      { numRuns: 300 },
    );
  });

  it("has the original when all is rejected, with proposed corrections drawn too", () => {
    fc.assert(
      fc.property(anyReviewed, (generated) => {
        const file = written(generated, PROPOSED);
        expect(rejected(file)).toBe(carriedWords(generated.original.text));
      }),
    );
  });

  it("keeps every character's bold, italic and link, in what stays and in what changes", () => {
    fc.assert(
      fc.property(anyUnpublished, (generated) => {
        const { paragraphs } = written(generated, ACCEPTED);
        const runs = paragraphs.map((paragraph) => paragraph.runs);
        expect(runs.map((all) => looks(without(all, "deleted")))).toEqual(
          looksByLine(corrected(generated)),
        );
        expect(runs.map((all) => looks(without(all, "inserted")))).toEqual(
          looksByLine(generated.original),
        );
      }),
    );
  });

  it("has one number for each change, and one range and one reference for each comment", () => {
    fc.assert(
      fc.property(anyReviewed, (generated) => {
        const { parts, paragraphs, comments } = written(generated, PROPOSED);
        const body = partOf(parts, "word/document.xml");
        const changes = ["w:ins", "w:del"].flatMap((name) => allNamed(body, name));
        const ids = changes.map(({ attributes }) => attributes["w:id"]);
        expect(new Set(ids).size).toBe(ids.length);
        const order = paragraphs.flatMap((paragraph) => paragraph.order);
        for (const { id } of comments) {
          expect(ids).not.toContain(id);
          const edges = order.filter((one) => /^(?:start|end|reference) \d+$/u.test(one));
          expect(edges.filter((one) => one.endsWith(` ${id}`))).toEqual([
            `start ${id}`,
            `end ${id}`,
            `reference ${id}`,
          ]);
        }
      }),
    );
  });

  it("is the same file every time, byte for byte", () => {
    fc.assert(
      fc.property(anyReviewed, ({ reviewed }) => {
        expect(renderWord(reviewed, PROPOSED)).toEqual(renderWord(reviewed, PROPOSED));
      }),
      { numRuns: 20 },
    );
  });
});

function without(runs: readonly ReadRun[], status: ReadRun["status"]): ReadRun[] {
  return runs.filter((run) => run.status !== status);
}

/** Each character with its look. */
function looks(runs: readonly { readonly words: string; readonly look: string }[]): string[] {
  return runs.flatMap(({ words, look }) => words.split("").map((sign) => `${sign} ${look}`));
}

function looksByLine({ text, formats }: RevisionText): string[][] {
  return linesOf(text).map((line) => {
    const block = { ...line, kind: "paragraph" as const, text: text.slice(line.start, line.end) };
    const runs = formattedRuns(block, formats).map((run) => ({
      words: run.text,
      look: `${run.isBold ? "b" : ""}${run.isItalic ? "i" : ""}${run.href ?? ""}`,
    }));
    return looks(runs);
  });
}
