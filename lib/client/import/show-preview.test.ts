import { expect, it } from "vitest";
import type { ImportPreview } from "#lib/domain/answers/import.ts";
import { NO_DECISIONS } from "#lib/domain/import/decisions.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import type { Destination, ImportDraft } from "./import-draft.ts";
import { showPreview } from "./show-preview.ts";

const TEXT = "Talks\nThe talks ended on Tuesday.\nNobody spoke of it.";

const previewOf = (text: string, leftOut: readonly string[] = []): ImportPreview => {
  const article: ImportedArticle = {
    text,
    blocks: text.split("\n").map(() => "paragraph"),
    headline: "Talks",
    standfirst: null,
    byline: null,
    dateline: null,
    publication: null,
    date: null,
    language: null,
    sourceUrl: null,
    formats: [],
    notes: [],
    changes: [],
    comments: [],
    leftOut: leftOut.map((text) => {
      return { text, reason: "menu", before: 0, nth: 0, kind: "paragraph", formats: [] };
    }),
    warnings: [],
  };
  return { id: "i1", article, matches: [] };
};

const draftOf = (part: Partial<ImportDraft>): ImportDraft => ({
  articleId: "a1",
  desk: "news",
  text: "",
  html: null,
  readAs: null,
  before: null,
  step: "bring",
  preview: null,
  broughtAs: "text",
  facts: { byline: "Jane Doe" },
  ...NO_DECISIONS,
  destination: { kind: "new" },
  ...part,
});

const shown = (draft: Partial<ImportDraft>, preview: ImportPreview) =>
  showPreview(draftOf(draft), { desk: "news", preview, broughtAs: "text" });

it.each([
  ["the same words", TEXT, "Jane Doe"],
  ["a word put right", TEXT.replace("Tuesday", "Monday"), "Jane Doe"],
  ["another article", "The harbour\nIt is to be dredged.", undefined],
])("%s: what was typed in the last preview", (_what, text, byline) => {
  expect(shown({ preview: previewOf(TEXT) }, previewOf(text)).facts?.byline).toBe(byline);
});

it("begins anew where there was no preview", () => {
  expect(shown({ putBack: [1] }, previewOf(TEXT))).toMatchObject({
    step: "preview",
    facts: {},
    putBack: [],
    destination: null,
  });
});

it.each([
  [["Home", "World"], [1], ["Sport", "World", "Home"], [1]],
  [["Home", "World"], [0, 1], ["World"], [0]],
  [
    ["More", "Home", "More"],
    [0, 2],
    ["More", "More", "More"],
    [0, 1],
  ],
  [["Home"], [], ["Home"], []],
])("of %j, %j put back, is in %j: %j", (last, putBack, next, expected) => {
  const { putBack: carried } = shown(
    { putBack, preview: previewOf(TEXT, last) },
    previewOf(TEXT, next),
  );
  expect(carried).toEqual(expected);
});

it("keeps the article that it belongs to, at the revision at which that is by now", () => {
  const destination: Destination = {
    kind: "revision",
    article: "old",
    headline: "The talks",
    revision: 2,
  };
  const draft = { destination, preview: previewOf(TEXT) };
  expect(shown(draft, previewOf(TEXT)).destination).toEqual(destination);
  const match = {
    id: "old",
    headline: "The talks",
    revision: 3,
    why: "headline",
    date: null,
    opening: "",
    createdAt: "2026-11-30T12:00:00.000Z",
    isArchived: false,
  } as const;
  expect(shown(draft, { ...previewOf(TEXT), matches: [match] }).destination).toMatchObject({
    revision: 3,
  });
});
