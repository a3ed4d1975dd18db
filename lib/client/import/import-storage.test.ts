import { expect, it } from "vitest";
import { viewWith } from "#lib/domain/claim-fixture.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import { emptyImport } from "./import-draft.ts";
import { createImportStorage } from "./import-storage.ts";

const view = viewWith();

/** A storage with room for so many characters. */
function storageFor(room: number) {
  const held = new Map<string, string>();
  return {
    getItem: (name: string) => held.get(name) ?? null,
    removeItem: (name: string) => void held.delete(name),
    setItem(name: string, value: string) {
      const others = [...held].filter(([one]) => one !== name);
      const used = others.reduce((sum, [, { length }]) => sum + length, value.length);
      if (used > room) throw new DOMException("It is full.", "QuotaExceededError");
      held.set(name, value);
    },
  };
}

const nothing = { notes: [], changes: [], comments: [], leftOut: [], warnings: [] };
const { blocks, formats } = view.revision;
const previewOf = (length: number) => {
  const text = "x".repeat(length);
  const article: ImportedArticle = { ...view.article, ...nothing, text, blocks, formats };
  return { id: "i1", article, matches: [] };
};

it.each([
  ["both", 10, 10, true, true],
  ["the words alone", 10, 20_000, true, false],
  ["neither", 20_000, 10, false, false],
])("what is kept: %s", (_what, words, preview, isDraftKept, isPreviewKept) => {
  const storage = createImportStorage(storageFor(10_000), "carl");
  const before = emptyImport();
  const now = { ...before, text: "w".repeat(words), preview: previewOf(preview) };
  const kept = storage.keep({ now, before, isPreviewKept: true });
  expect(kept).toEqual({ isDraftKept, isPreviewKept });
  const { text, preview: readAgain } = storage.read(before);
  expect(text).toBe(isDraftKept ? now.text : "");
  expect(readAgain).toEqual(isPreviewKept ? now.preview : null);
  // A later change of the facts does not make a preview kept that is not.
  const later = { ...now, facts: { byline: "Jane Doe" } };
  expect(storage.keep({ now: later, before: now, isPreviewKept }).isPreviewKept).toBe(
    isPreviewKept,
  );
});

it("gives up the preview where the words need its room", () => {
  const storage = createImportStorage(storageFor(10_000), "carl");
  const empty = emptyImport();
  const before = { ...empty, preview: previewOf(5_000) };
  storage.keep({ now: before, before: empty, isPreviewKept: true });
  const now = { ...before, text: "w".repeat(8_000) };
  const kept = storage.keep({ now, before, isPreviewKept: true });
  expect(kept).toEqual({ isDraftKept: true, isPreviewKept: false });
  expect(storage.read(empty)).toMatchObject({ text: now.text, preview: null });
});

it("shows nobody what another person was importing in this tab", () => {
  const storage = storageFor(10_000);
  const before = emptyImport();
  const carls = createImportStorage(storage, "carl");
  carls.keep({ now: { ...before, text: "Talks" }, before, isPreviewKept: true });
  expect(createImportStorage(storage, "rita").read(before).text).toBe("");
  carls.forget();
  expect(carls.read(before).text).toBe("");
});
