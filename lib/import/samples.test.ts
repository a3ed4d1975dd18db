import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { foldSpace } from "#lib/domain/text.ts";
import { decodeText } from "./bytes/decode.ts";
import { importText } from "./text/text.ts";

const folder = path.resolve(import.meta.dirname, "../../../shared/samples");
const isThere = existsSync(folder);
if (!isThere) console.warn(`Skipped: the real articles are not at ${folder}.`);

function source(name: string): string {
  return readFileSync(path.join(folder, name), "utf8");
}

function read(name: string): ImportedArticle {
  const text = decodeText(readFileSync(path.join(folder, name)));
  const article = isRefusal(text) ? text : importText(text, { fileName: name });
  if (isRefusal(article)) throw new TypeError(article.message);
  return article;
}

/** How many blocks of each kind, in the order in which the kinds appear. */
function countKinds({ blocks }: ImportedArticle): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of blocks) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function linesOfKind({ text, blocks }: ImportedArticle, kind: string): string[] {
  return text.split("\n").filter((_, index) => blocks[index] === kind);
}

function reasonsOf({ leftOut }: ImportedArticle): string[] {
  return leftOut.map(({ reason }) => reason);
}

describe.skipIf(!isThere)("the five real articles", () => {
  it("1: the note is a claim on the quotation, not body text", () => {
    const name = "1-translated-opinion-with-editors-note.txt";
    const article = read(name);
    expect(countKinds(article)).toEqual({ paragraph: 3, heading: 1 });
    expect(linesOfKind(article, "heading")).toEqual(["Escalation of Tensions"]);
    expect(article.leftOut).toEqual([]);
    expect(article.warnings).toEqual([]);
    const [note, ...others] = article.notes;
    expect(others).toEqual([]);
    expect(note).toMatchObject({ mark: "*", notice: "editors_note" });
    expect(`*${note?.text}`).toBe(source(name).split("\n").at(-1));
    const words = article.text.slice(note?.start, note?.end);
    expect(words).toMatch(/^“at no point .* so bad\.”$/);
    expect(article.text).not.toContain("*");
  });

  it("2: everything before the story is left out, the open quotation is as it was", () => {
    const article = read("2-network-news-page.txt");
    expect(countKinds(article)).toEqual({ paragraph: 38, heading: 3 });
    expect(reasonsOf(article)).toEqual([
      ...Array.from({ length: 3 }, () => "video caption"),
      ...Array.from({ length: 3 }, () => "story highlights"),
      "dateline",
    ]);
    expect(article).toMatchObject({ dateline: "Washington", publication: "CNN", notes: [] });
    expect(article.text).toContain("“may be at an all time low. But he");
  });

  it("3: menu, tags and newsletter are left out, the stars are no mark", () => {
    const article = read("3-explainer-page.txt");
    expect(article.blocks.slice(0, 5)).toEqual([
      ...["headline", "standfirst", "caption", "caption", "caption"],
    ]);
    expect(linesOfKind(article, "heading")).toEqual(["The US continues to anger Russia"]);
    expect(reasonsOf(article)).toEqual(["menu", "tags", "newsletter", "newsletter"]);
    expect(article.notes).toEqual([]);
    expect(article.text).toContain("“It’s “a ‘F*** you! No, f*** you!’");
  });

  it("4: is paragraphs and nothing else", () => {
    const article = read("4-editorial-plain.txt");
    expect(countKinds(article)).toEqual({ paragraph: 4 });
    expect(article.leftOut).toEqual([]);
    expect(foldSpace(article.text)).toBe(foldSpace(source("4-editorial-plain.txt")));
  });

  it("5: the empty byline, the author’s blurb and the sharing line are left out", () => {
    const article = read("5-magazine-page.txt");
    expect(countKinds(article)).toEqual({ headline: 1, paragraph: 7 });
    expect(reasonsOf(article)).toEqual([
      ...["empty byline", "author’s blurb", "author’s blurb", "sharing"],
    ]);
    expect(article.byline).toBeNull();
    expect(article.text).toContain("supplies–and food–is");
  });
});
