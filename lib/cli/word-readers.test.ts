/** What programs of others make of our Word files. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newFolder } from "#db/folder-fixture.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { BLOCK_KINDS } from "#lib/domain/vocabulary.ts";
import { reviewedOf, textOf, type Wanted } from "#lib/export/article-fixture.ts";
import { correctText } from "#lib/export/reviewed/corrected.ts";
import type { ExportOptions } from "#lib/export/reviewed/options.ts";
import { type TrackedEdit, trackedEdits } from "#lib/export/reviewed/tracked.ts";
import { anyReviewed, type Generated } from "#lib/export/word/arbitrary-fixture.ts";
import { carriedWords } from "#lib/export/word/characters.ts";
import { commentsOf, type WordComment } from "#lib/export/word/comments.ts";
import { renderWord } from "#lib/export/word/word.ts";
import { onThisMachine } from "#lib/machine-factor.ts";
import { runProgram } from "./program.ts";
import { type FlatText, readFlatText } from "./read-flat-text-fixture.ts";
import { readPandoc } from "./read-pandoc-fixture.ts";
import { requireOffice } from "./word-processors-fixture.ts";

const OPTIONS: ExportOptions = { corrections: "accepted" };
const office = await requireOffice(console.log);

if (isRefusal(office)) {
  it.skip(`other programs read our Word files: ${office.message}`, () => {});
} else {
  const { libreOffice, pandoc } = office;
  const folder = newFolder(afterAll);
  const generated = fc.sample(anyReviewed, { numRuns: 20, seed: 20 });
  const articles = [hardArticle(), ...generated].map((generated, index) => {
    const name = `article ${index}`;
    const file = path.join(folder, `${name}.docx`);
    writeFileSync(file, must(renderWord(generated.reviewed, OPTIONS)));
    return { ...generated, name, file };
  });

  describe("LibreOffice", () => {
    beforeAll(async () => {
      const { code, output } = await runProgram({
        file: libreOffice,
        arguments: [
          // A profile of its own: a running LibreOffice would take the files over.
          `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile"))}`,
          "--headless",
          ...["--convert-to", "fodt", "--outdir", folder],
          ...articles.map(({ file }) => file),
        ],
        output: "keep",
        limit: onThisMachine(90_000),
      });
      expect({ code, output }).toMatchObject({ code: 0 });
    }, onThisMachine(100_000));

    it.each(articles)("opens $name and has the same texts", ({ original, reviewed, file }) => {
      const flat = readFlat(file);
      expect(flat.accepted).toBe(carriedWords(must(correctText(reviewed)).text));
      expect(flat.rejected).toBe(carriedWords(original.text));
    });

    it.each(articles)("has who made each change of $name and when", ({ reviewed, file }) => {
      const flat = readFlat(file);
      const told = flat.changes.map(({ author, date }) => `${author} ${date}Z`);
      const edits = must(trackedEdits(reviewed, OPTIONS));
      expect(new Set(told)).toEqual(new Set(edits.map(({ author, date }) => `${author} ${date}`)));
      const remarks = flat.comments.map(({ author, date }) => `${author} ${date}Z`);
      expect(remarks.sort()).toEqual(
        comments(reviewed)
          .map(({ author, date }) => `${author} ${date}`)
          .sort(),
      );
    });
  });

  describe("pandoc", () => {
    it.each(articles)("reads who changed what in $name, and the comments", async (article) => {
      const { reviewed, file } = article;
      const { code, output } = await runProgram({
        file: pandoc,
        arguments: ["--track-changes=all", "--from=docx", "--to=json", file],
        output: "keep",
        limit: onThisMachine(20_000),
      });
      expect(code).toBe(0);
      const read = readPandoc(output);
      const edits = must(trackedEdits(reviewed, OPTIONS));
      expect(read.deletions).toEqual(byWriter(edits, ({ before }) => before));
      expect(read.insertions).toEqual(byWriter(edits, ({ after }) => after));
      expect(read.comments).toEqual(
        comments(reviewed).map(({ id, author, date, paragraphs }) => {
          return { id: `${id}`, author, date, words: bare(paragraphs.join("¶")) };
        }),
      );
      expect(read.ended).toEqual(read.comments.map(({ id }) => id));
    });
  });
}

/** Hostile words, changes over bold words and links, and every kind of block, in one article. */
function hardArticle(): Generated {
  const link = {
    kind: "link",
    href: "https://example.org/?a=1&b=%22#c",
    start: 7,
    end: 21,
  } as const;
  const original = textOf(
    [
      ["headline", 'Talks: <fail> & "end" of it'],
      ...BLOCK_KINDS.map((kind) => [kind, `This ${kind} says two things\tand more`] as const),
      "]]> &amp; <![CDATA[ </w:t> \u202eto the left\u202c \\back\\ =1+1 _x000D_",
      ["quotation", "“אמר” שלום hello"],
      `Before ${"w".repeat(10_000)} after`,
      "",
    ],
    [link, { kind: "bold", start: 10, end: 25 }],
  );
  const change = (at: string, insert: string): Wanted =>
    insert === "" ? { at, action: "delete" } : { at, action: "replace", insert };
  const corrections = [
    change('<fail> & "', "succeed <b> & '"),
    ...BLOCK_KINDS.map((kind) => change(`${kind} says two`, `${kind}\tsaid 2`)),
    change("</w:t> \u202eto", "<w:t>"),
    change("אמר", "אמרה"),
    change("w".repeat(10_000), "v".repeat(10_000)),
  ];
  return { original, reviewed: reviewedOf(original, corrections) };
}

function must<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new TypeError(answer.message);
  return answer;
}

function comments(reviewed: ReviewedArticle): WordComment[] {
  return commentsOf(reviewed, must(trackedEdits(reviewed, OPTIONS)), OPTIONS);
}

/** The words of one side of every change, without white space, by author and date. */
function byWriter(
  edits: readonly TrackedEdit[],
  side: (edit: TrackedEdit) => string,
): Record<string, string> {
  const worded = edits.filter((edit) => bare(side(edit)) !== "");
  const groups = Map.groupBy(worded, ({ author, date }) => `${author} ${date}`);
  const joined = [...groups].map(([writer, all]) => [
    writer,
    all.map((edit) => bare(side(edit))).join(""),
  ]);
  return Object.fromEntries(joined);
}

function bare(words: string): string {
  return carriedWords(words).replace(/\s+/gu, "");
}

function readFlat(file: string): FlatText {
  return readFlatText(readFileSync(file.replace(/docx$/u, "fodt"), "utf8"));
}
