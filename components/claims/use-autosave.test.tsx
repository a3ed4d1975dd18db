// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { field, notesOf, openPage, type } from "#components/ui/page-fixture.tsx";
import { TextArea } from "#components/ui/text-field.tsx";
import { keepDraft, readDraft } from "#lib/client/acts/draft.ts";
import { useAutosave } from "./use-autosave.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const HIDDEN = "It is \u202enot so.";

/** A note that is saved while it is typed; tells what is. */
function open(saved = "") {
  const save = vi.fn();
  function Note({ saved }: { readonly saved: string }) {
    const { text, setText, fault, flush } = useAutosave({ name: "note c1", saved, save });
    return <TextArea label="Note" value={text} onChange={setText} onBlur={flush} error={fault} />;
  }
  const page = openPage(<Note saved={saved} />);
  return { save, ...page, show: (saved: string) => page.show(<Note saved={saved} />) };
}

const pause = () => act(() => void vi.runAllTimers());
const leave = () => act(() => field("Note").blur());

it("saves what was typed once nothing more is, and only the last of it", () => {
  const { save } = open();
  type("Note", "Who");
  type("Note", "Who counted?");
  expect(save).not.toHaveBeenCalled();
  pause();
  expect(save.mock.calls).toEqual([["Who counted?", "note c1"]]);
});

it("saves at once when the field is left, and not once more after that", () => {
  const { save } = open();
  type("Note", "Who counted?");
  leave();
  expect(save.mock.calls).toEqual([["Who counted?", "note c1"]]);
  pause();
  expect(save).toHaveBeenCalledOnce();
});

it("saves nothing when a field is left in which nothing was typed", () => {
  const { save } = open("Ring her.");
  act(() => field("Note").focus());
  leave();
  pause();
  expect(save).not.toHaveBeenCalled();
});

it("saves what was typed when the field is taken off the page", () => {
  const { save, close } = open();
  type("Note", "Who counted?");
  close();
  expect(save.mock.calls).toEqual([["Who counted?", "note c1"]]);
  pause();
  expect(save).toHaveBeenCalledOnce();
});

it("sends no words that stand there already, and keeps no draft of them", () => {
  const { save } = open("Ring her.");
  type("Note", "Ring him.");
  type("Note", "Ring her.");
  pause();
  expect(save).not.toHaveBeenCalled();
  expect(readDraft("note c1")).toBeNull();
});

it("keeps what is typed until the server has it", () => {
  const { save } = open();
  type("Note", "Who counted?");
  expect(readDraft("note c1")).toBe("Who counted?");
  pause();
  expect(save).toHaveBeenCalled();
  expect(readDraft("note c1")).toBe("Who counted?");
});

it("brings back what an earlier page kept, and saves it", () => {
  keepDraft("note c1", "Who counted?");
  const { save } = open("Ring her.");
  expect(field("Note").value).toBe("Who counted?");
  expect(save.mock.calls).toEqual([["Who counted?", "note c1"]]);
});

it("says what is wrong at the field, and saves it neither then nor when it is left", () => {
  const { save } = open();
  type("Note", HIDDEN);
  expect(notesOf(field("Note"))).toContain("hidden characters");
  pause();
  leave();
  expect(save).not.toHaveBeenCalled();
  expect(field("Note").value).toBe(HIDDEN);
  expect(readDraft("note c1")).toBe(HIDDEN);
  type("Note", "It is not so.");
  expect(notesOf(field("Note"))).toBe("");
  leave();
  expect(save.mock.calls).toEqual([["It is not so.", "note c1"]]);
});

it("shows a colleague’s words, but not over those that are being typed", () => {
  const { show } = open("Ring her.");
  show("Rung.");
  expect(field("Note").value).toBe("Rung.");
  type("Note", "Rung, no answer.");
  show("Rung twice.");
  expect(field("Note").value).toBe("Rung, no answer.");
  leave();
  show("Rung thrice.");
  expect(field("Note").value).toBe("Rung thrice.");
});
