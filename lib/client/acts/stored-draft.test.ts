// @vitest-environment jsdom
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, it, vi } from "vitest";
import { z } from "zod";
import {
  type DraftOptions,
  keepDraft,
  readDraft,
  type StoredDraft,
  useStoredDraft,
} from "./draft.ts";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
afterEach(() => window.sessionStorage.clear());

/** A field as it is on a page that is opened now. */
function open<Value, Initial extends Value | null>(options: DraftOptions<Value, Initial>) {
  const now: { draft: StoredDraft<Value, Initial> | null } = { draft: null };
  function Field() {
    now.draft = useStoredDraft(options);
    return null;
  }
  act(() => createRoot(document.createElement("div")).render(createElement(Field)));
  return now;
}

const note = { name: "note c1", shape: z.string(), initial: "" } as const;
const Source = z.object({ title: z.string(), primary: z.boolean() });
const source = { name: "evidence c1", shape: Source, initial: { title: "", primary: false } };

it.each([
  ["words", note, "Who counted?"],
  ["words that look like JSON", note, '{"title":"A","primary":true}'],
  ["fields", source, { title: "Report", primary: true }],
])("keeps %s over a reload", (_, options, written) => {
  const field = open<unknown, unknown>(options);
  act(() => field.draft?.change(written));
  expect(open<unknown, unknown>(options).draft?.value).toEqual(written);
});

it("keeps nothing where the field is as it was at first", () => {
  const field = open(note);
  act(() => field.draft?.change("Who?"));
  act(() => field.draft?.change(""));
  expect(readDraft("note c1")).toBeNull();
});

it("starts anew where what was kept is of another shape", () => {
  keepDraft("evidence c1", '{"title":"Report"}');
  expect(open(source).draft?.value).toEqual(source.initial);
});

it("empties the field and keeps the words until they are saved, and those that could not be", () => {
  const field = open(note);
  act(() => field.draft?.change("Who counted?"));
  const sent = field.draft;
  act(() => field.draft?.hide());
  expect([field.draft?.value, readDraft("note c1")]).toEqual(["", "Who counted?"]);
  act(() => sent?.forget());
  expect(readDraft("note c1")).toBeNull();
  act(() => sent?.keep());
  expect(readDraft("note c1")).toBe("Who counted?");
});
