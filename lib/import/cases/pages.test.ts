import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { importPage } from "../html/page.ts";
import { compareWords } from "./word-score-fixture.ts";

const folder = path.join(import.meta.dirname, "pages");
const names = readdirSync(folder).flatMap((file) => {
  return file.endsWith(".html") ? [file.slice(0, -".html".length)] : [];
});

function read(name: string): string {
  return readFileSync(path.join(folder, name), "utf8");
}

/** The least share of words that must be right (F1 of precision and recall). */
const LEAST = 0.98;

describe("of a page with heavy furniture, the words of the article are kept, in order, and no others", () => {
  it("for 21 pages", () => {
    expect(names).toHaveLength(21);
  });

  it.each(names)("%s", (name) => {
    const article = importPage(read(`${name}.html`));
    if (isRefusal(article)) throw new TypeError(article.message);
    const score = compareWords(article.text, read(`${name}.txt`));
    console.info(`${name}: F1 ${score.f1.toFixed(4)} of ${score.expected} words`);
    const told = { missing: score.missing, added: score.added };
    expect(score.f1, JSON.stringify(told)).toBeGreaterThanOrEqual(LEAST);
    expect(score.misplaced).toEqual([]);
  });
});
