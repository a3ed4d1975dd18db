import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence } from "#lib/domain/claim.ts";
import { formatInfo } from "#lib/domain/formats.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import type { Format } from "#lib/domain/revision.ts";
import { type ExportFormat, FORMATS } from "#lib/domain/vocabulary.ts";
import { reviewedOf, textOf } from "./article-fixture.ts";
import { readBack } from "./read-back-fixture.ts";
import { type ExportedFile, exportFile } from "./registry.ts";
import { saidByOthers, taskOf } from "./task-fixture.ts";

async function fileOf(reviewed: ReviewedArticle, format: ExportFormat): Promise<ExportedFile> {
  const file = await exportFile(taskOf(reviewed, format));
  if (isRefusal(file)) throw new TypeError(file.message);
  return file;
}

async function bodyOf(reviewed: ReviewedArticle, format: ExportFormat): Promise<string> {
  return String((await fileOf(reviewed, format)).body);
}

const talks = textOf([
  ["headline", "Harbour talks fail"],
  "The mayor said, “it was bad.” Then he left at nine.",
  "Ten people came.",
]);
const notes = [
  {
    at: "Ten",
    action: "replace",
    insert: "Nine",
    notice: "correction",
    noticeText: "It was nine.",
  },
  { at: "“it was bad.”", noticeText: "Editor’s note: He said “not good.”" },
  { at: " at nine", action: "delete", notice: "none", noticeText: null },
] as const;

const told = saidByOthers(reviewedOf(talks, notes));

describe("exportFile", () => {
  it("makes approved corrections and tells of them at the end, in the order of the text", async () => {
    expect(await bodyOf(reviewedOf(talks, notes), "text")).toBe(
      [
        "Harbour talks fail",
        "The mayor said, “it was bad.” Then he left.",
        "Nine people came.",
        "Editor’s note: He said “not good.”",
        "Correction: It was nine.",
      ].join("\n\n"),
    );
  });

  it("leaves the words and marks them when the notes are wanted", async () => {
    expect(await bodyOf(reviewedOf(talks, notes), "text-with-notes")).toBe(
      [
        "Harbour talks fail",
        "The mayor said, “it was bad.”* Then he left at nine.",
        "Ten** people came.",
        "*Editor’s note: He said “not good.”",
        "**Correction: It was nine.",
      ].join("\n\n"),
    );
  });

  it("writes the same as HTML, the marks leading to the notes and back", async () => {
    const body = await bodyOf(reviewedOf(talks, notes), "html-with-notes");
    expect(body).toContain('<!doctype html>\n<html lang="en">');
    expect(body).toContain("<h1>Harbour talks fail</h1>");
    expect(body).toContain('bad.”<sup><a id="mark-1" href="#note-1">*</a></sup> Then');
    expect(body).toContain('<p id="note-2"><a href="#mark-2">**</a>Correction: It was nine.</p>');
    expect(await bodyOf(reviewedOf(talks, notes), "html")).toContain(
      "<footer>\n<p>Editor’s note: He said “not good.”</p>",
    );
  });

  it("writes the same as Markdown", async () => {
    expect(await bodyOf(reviewedOf(talks, notes), "markdown")).toBe(
      "# Harbour talks fail\n\nThe mayor said, “it was bad.” Then he left.\n\nNine people came.\n\nEditor’s note: He said “not good.”\n\nCorrection: It was nine.\n",
    );
  });

  it.each(FORMATS)("names the file and its type: %s", async (format) => {
    const { extension, suffix, mediaType } = formatInfo(format);
    expect(await fileOf(told, format)).toMatchObject({
      fileName: `Harbour talks fail${suffix}.${extension}`,
      mediaType,
    });
  });

  it("gives every format a file name of its own", async () => {
    const files = await Promise.all(FORMATS.map((format) => fileOf(told, format)));
    expect(new Set(files.map(({ fileName }) => fileName)).size).toBe(FORMATS.length);
  });

  it.each(FORMATS)("writes nothing where confidential evidence is left in: %s", async (format) => {
    if (format === "bundle") return;
    const reviewed = reviewedOf(talks, notes);
    const secret = { ...SECRET, claim: reviewed.claims[0]?.id ?? "" };
    const claims = reviewed.claims.map((claim) => ({ ...claim, evidence: [secret] }));
    await expect(exportFile(taskOf({ ...reviewed, claims }, format))).rejects.toThrow(TypeError);
  });
});

const SECRET: Evidence = {
  id: "secret",
  claim: "",
  stance: "supports",
  title: "Somebody in the ministry",
  url: null,
  locator: null,
  excerpt: null,
  primary: true,
  confidential: true,
  createdAt: "2017-04-12T12:00:00.000Z",
  createdBy: { id: "ada", name: "Ada" },
  version: 1,
};

describe("files that a browser shows", () => {
  const pages = FORMATS.filter((format) => formatInfo(format).mediaType.startsWith("text/html"));

  it.each(pages)("carry their own policy before all else: %s", async (format) => {
    const head = (await bodyOf(told, format)).split("<title>")[0];
    expect(head).toMatch(
      /<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; /u,
    );
  });
});

describe("formats in HTML", () => {
  it("are nested properly however they overlap, and change no word", async () => {
    const text = "Words of a block.\nWords of another one.";
    const span = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 20 }));
    const format = fc
      .tuple(span, fc.constantFrom("bold", "italic", "link"))
      .map(([[start, length], kind]): Format => {
        const range = { start, end: Math.min(text.length, start + length) };
        return kind === "link"
          ? { kind, href: "https://example.org/", ...range }
          : { kind: kind === "bold" ? "bold" : "italic", ...range };
      });
    await fc.assert(
      fc.asyncProperty(fc.array(format, { maxLength: 6 }), async (formats) => {
        const revision = textOf(text.split("\n"), formats);
        const noted = [{ at: "of a", noticeText: "A note." }];
        const file = await fileOf(reviewedOf(revision, noted), "html-with-notes");
        expect(isWellNested(String(file.body))).toBe(true);
        expect(readBack(file)).toEqual([
          "Words of a* block.",
          "Words of another one.",
          "*Editor’s note: A note.",
        ]);
      }),
    );
  });
});

/** Whether every tag closes the one opened last, and no link stands in a link. */
function isWellNested(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z]\w*)[^>]*>/gu)) {
    if (name === "meta") continue;
    if (slash) {
      if (open.pop() !== name) return false;
    } else {
      if (name === "a" && open.includes("a")) return false;
      open.push(name);
    }
  }
  return open.length === 0;
}
