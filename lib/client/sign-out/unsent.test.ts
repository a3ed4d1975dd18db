import { afterEach, expect, it, vi } from "vitest";
import type { PerformedAct } from "../acts/act.ts";
import { keepDraft, ownDrafts, readDraft } from "../acts/draft.ts";
import { createOutbox } from "../acts/outbox.ts";
import { rememberExport } from "../export/last-export.ts";
import { emptyImport } from "../import/import-draft.ts";
import { createImportStorage } from "../import/import-storage.ts";
import { storageWith } from "../storage-fixture.ts";
import { forgetPerson, othersHaveChanges, unsentChanges, unsentDrafts } from "./unsent.ts";

const shared = storageWith();
const own = storageWith();
vi.stubGlobal("window", { localStorage: shared, sessionStorage: own });
afterEach(() => {
  for (const person of ["ada", "ad", "bob"]) {
    forgetPerson(shared, person);
    forgetPerson(own, person);
  }
});

/** What a person leaves behind: a change with its words, and a source, a note and an import. */
function leave(person: string): void {
  const by = { id: person, name: person };
  const input = { id: "m1", body: "Who counted?" };
  const act: PerformedAct = {
    kind: "comment",
    claim: "c1",
    input,
    article: "a1",
    by,
    at: "2026-01-01",
  };
  const draft = { name: "comment c1", text: "Who counted?" };
  createOutbox(shared).keep({ key: "1", act, seen: 1, draft });
  ownDrafts(person);
  keepDraft("comment c1", "Who counted?");
  keepDraft("note c2", "Ask her again.");
  keepDraft("decision c3", "  ");
  keepDraft("evidence c4", JSON.stringify({ stance: "supports", title: "", excerpt: "“Yes.”" }));
  keepDraft("correction c5 insert 3-4", JSON.stringify({ insert: "", notice: "none", reason: "" }));
  const before = emptyImport();
  const storage = createImportStorage(own, person);
  storage.keep({ now: { ...before, text: "A text." }, before, isPreviewKept: true });
  rememberExport(shared, person, { format: "text" });
}

it("is each change once, and each form and import with words in it", () => {
  leave("ada");
  expect(unsentChanges(shared, "ada")).toEqual([{ kind: "change", article: "a1", claim: "c1" }]);
  const words = [...unsentDrafts(shared, own, "ada")];
  expect(words.sort((one, other) => ((one.claim ?? "") < (other.claim ?? "") ? -1 : 1))).toEqual([
    { kind: "import", article: null, claim: null },
    { kind: "words", article: null, claim: "c2" },
    { kind: "words", article: null, claim: "c4" },
  ]);
});

it("is nobody else's, whose name begins alike or who sat here before", () => {
  leave("ada");
  expect([unsentChanges(shared, "ad"), unsentDrafts(shared, own, "ad")]).toEqual([[], []]);
  ownDrafts("bob");
  expect(readDraft("note c2")).toBeNull();
  expect(othersHaveChanges(shared, "ada")).toBe(false);
  expect(othersHaveChanges(shared, "bob")).toBe(true);
});

it("is gone without a trace once it is forgotten, and only that person's", () => {
  leave("ada");
  leave("bob");
  const bobs = [shared.length / 2, own.length / 2];
  for (const storage of [shared, own]) forgetPerson(storage, "ada");
  expect([shared.length, own.length]).toEqual(bobs);
  expect(unsentChanges(shared, "ada")).toEqual([]);
  expect(unsentChanges(shared, "bob")).toHaveLength(1);
  for (const storage of [shared, own]) forgetPerson(storage, "bob");
  expect([shared.length, own.length]).toEqual([0, 0]);
});
