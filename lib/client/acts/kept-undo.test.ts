// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { forgetPerson } from "../sign-out/unsent.ts";
import type { Act } from "./act.ts";
import { ownDrafts } from "./draft.ts";
import { keepUndo, readUndo, UNDO } from "./kept-undo.ts";
import type { Undoable } from "./undo.ts";

afterEach(() => {
  window.sessionStorage.clear();
  ownDrafts("nobody");
});

const done = (label: string, act: Act | null = { kind: "delete", claim: "c1" }): Undoable => ({
  label,
  undo: () => null,
  ...(act && { kept: { article: "a1", act } }),
});

const revive = ({ label }: { readonly label: string }) => done(label);
const labels = (page: string) => {
  const { done, undone } = readUndo(page, revive);
  return { done: done.map(({ label }) => label), undone: undone.map(({ label }) => label) };
};

it("keeps what was done and undone on a page over a reload", () => {
  ownDrafts("ada");
  keepUndo("a1", { done: [done("one"), done("two")], undone: [done("three")] });
  expect(labels("a1")).toEqual({ done: ["one", "two"], undone: ["three"] });
  expect(labels("a2")).toEqual({ done: [], undone: [] });
});

it("keeps nothing from before what only this page can undo", () => {
  ownDrafts("ada");
  keepUndo("a1", { done: [done("one"), done("stage", null), done("two")], undone: [] });
  expect(labels("a1").done).toEqual(["two"]);
});

it("shows nobody what another has done, keeps nothing for nobody, and goes at signing out", () => {
  ownDrafts("ada");
  keepUndo("a1", { done: [done("one")], undone: [] });
  ownDrafts("bob");
  expect(labels("a1").done).toEqual([]);
  forgetPerson(window.sessionStorage, "ada");
  ownDrafts(null);
  keepUndo("a1", { done: [done("late")], undone: [] });
  expect(window.sessionStorage.length).toBe(0);
});

it.each(["{", "[]", '{"done":[{"label":"x","article":"a","act":{"kind":"no"}}],"undone":[]}'])(
  "begins anew where something else was kept: %s",
  (text) => {
    ownDrafts("ada");
    window.sessionStorage.setItem(`${UNDO} ada a1`, text);
    expect(labels("a1")).toEqual({ done: [], undone: [] });
  },
);
