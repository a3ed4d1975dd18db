import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import type { ReviewedArticle } from "#lib/domain/reviewed.ts";
import { reviewedOf } from "#lib/export/article-fixture.ts";
import { exportFile } from "#lib/export/registry.ts";
import { importText } from "#lib/import/text/text.ts";

const samples = path.resolve(import.meta.dirname, "../../../shared/samples");

function read(text: string): ImportedArticle {
  const article = importText(text);
  if (isRefusal(article)) throw new TypeError(article.message);
  return article;
}

/** What the desk has once the notes that came with the text are approved. */
function approved(article: ImportedArticle): ReviewedArticle {
  const corrections = article.notes.map(({ start, end, text, mark, notice }) => {
    return { at: article.text.slice(start, end), start, end, noticeText: text, mark, notice };
  });
  return reviewedOf(article, corrections, article.headline);
}

/** The article but for where the lines of its notes stood: they go out in the order of their marks. */
function unordered(article: ImportedArticle) {
  return { ...article, notes: article.notes.map(({ line, ...note }) => note) };
}

async function write(article: ImportedArticle): Promise<string> {
  const file = await exportFile({
    format: "text-with-notes",
    reviewed: approved(article),
    options: { corrections: "accepted" },
  });
  if (isRefusal(file)) throw new TypeError(file.message);
  return String(file.body);
}

describe("an article that came with notes goes out as it came", () => {
  it.each([
    "He said, “it was bad.”* She left.\n\n*Editor’s note: He did not.",
    "Nine people† came, they said.\n\nTwo left.‡ One stayed.\n\n†Correction: Ten.\n\n‡Clarification: Three.",
    "One.[1] Two, “and so on”.[2]\n\n[1]Correction: A.\n\n[2]Correction: B.",
    "She wrote “F***” on it.** The 9 m² of it*, he said.\n\n*Correction: A.\n\n**Correction: B.",
  ])("%j", async (text) => {
    const article = read(text);
    expect(article.warnings).toEqual([]);
    const written = await write(article);
    expect(written.split("\n\n").sort()).toEqual(text.split("\n\n").sort());
    expect(unordered(read(written))).toEqual(unordered(article));
  });

  const file = path.join(samples, "1-translated-opinion-with-editors-note.txt");
  it.skipIf(!existsSync(file))("byte for byte: the real one (../shared/samples)", async () => {
    const source = readFileSync(file, "utf8");
    expect(await write(read(source))).toBe(source.replace(/\n$/u, ""));
  });
});
