import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { linesOf } from "#lib/domain/text.ts";
import { importFragment } from "../html/fragment.ts";
import { importPage } from "../html/page.ts";
import { importMarkdown } from "../markdown/markdown.ts";
import { importText } from "../text/text.ts";
import { importWord } from "../word/word.ts";
import type { ImportCase } from "./case-fixture.ts";
import { COPY_CASES } from "./copy-cases-fixture.ts";
import { PAGE_CASES } from "./page-cases-fixture.ts";
import { WORD_CASES } from "./word-cases-fixture.ts";

const folder = path.join(import.meta.dirname, "files");

async function read({ file }: ImportCase): Promise<ImportedArticle> {
  const article = await readAs(file);
  if (isRefusal(article)) throw new TypeError(article.message);
  return article;
}

function readAs(file: string) {
  const word = WORD_CASES.find((one) => one.file === file);
  if (word) return importWord(word.pack(), { fileName: file });
  const text = readFileSync(path.join(folder, file), "utf8");
  if (file.endsWith(".paste.html")) return importFragment(text);
  if (file.endsWith(".html")) return importPage(text, { fileName: file });
  return file.endsWith(".md") ? importMarkdown(text) : importText(text);
}

/** The article's lines, each as the case names it; in full where it does not. */
function linesIn({ text, blocks }: ImportedArticle, lines: ImportCase["lines"]) {
  const starts = lines.map(([, start]) => start).sort((a, b) => b.length - a.length);
  return linesOf(text).map(({ index, start, end }) => {
    const line = text.slice(start, end);
    return [blocks[index], starts.find((named) => line.startsWith(named)) ?? line];
  });
}

function formatsIn({ text, formats }: ImportedArticle): string[] {
  return formats.map((format) => {
    const words = text.slice(format.start, format.end);
    return format.kind === "link" ? `${words} -> ${format.href}` : `${format.kind}: ${words}`;
  });
}

const CASES = [...PAGE_CASES, ...COPY_CASES, ...WORD_CASES];

it("there are at least 25 sources", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(25);
});

describe.each(CASES)("$file", (source) => {
  it("comes in line by line, with its facts", async () => {
    const article = await read(source);
    expect(linesIn(article, source.lines)).toEqual(source.lines);
    expect(article).toMatchObject(source.facts);
  });

  it("has the words that it must have and none that it must not", async () => {
    const { text } = await read(source);
    expect(source.has.filter((words) => !text.includes(words))).toEqual([]);
    expect(source.lacks.filter((words) => text.includes(words))).toEqual([]);
  });

  it("has its formats and notes", async () => {
    const article = await read(source);
    if (source.formats) expect(formatsIn(article)).toEqual(source.formats);
    const notes = article.notes.map(({ mark, notice, start, end }, index) => {
      const says = source.notes?.[index]?.says ?? "";
      const on = article.text.slice(start, end);
      return { mark, notice, on, says: article.notes[index]?.text.includes(says) ? says : null };
    });
    if (source.notes) expect(notes).toEqual(source.notes);
  });
});
