// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import { ActsProvider } from "#components/acts/acts-context.tsx";
import { NoticeSettingProvider } from "#components/notices/notice-setting.tsx";
import {
  answerWith,
  choose,
  chosen,
  expectFocus,
  field,
  namesOf,
  notesOf,
  openPage,
  press,
  query,
  refusal,
  strike,
  type,
  until,
  words,
} from "#components/ui/page-fixture.tsx";
import { claimWith, TEXT, viewWith } from "#lib/domain/claim-fixture.ts";
import type { Action } from "#lib/domain/vocabulary.ts";
import { ProposeForm } from "./propose-form.tsx";

const NUMBER = { start: 19, end: 25 };

/** The form for such a correction of the number; tells what is sent, which gets this answer. */
function open(action: Action, answer: () => Response | null = () => null) {
  const sent = answerWith(answer);
  const onClose = vi.fn();
  const page = openPage(
    <ActsProvider page="review">
      <NoticeSettingProvider view={viewWith()}>
        <ProposeForm
          claim={claimWith()}
          revision={{ number: 1, text: TEXT }}
          range={NUMBER}
          {...{ action, onClose }}
        />
      </NoticeSettingProvider>
    </ActsProvider>,
  );
  return { ...page, sent, onClose };
}

it("begins with the words that are to be replaced, and sends what they become", async () => {
  const { sent, onClose } = open("replace");
  expect(field("New words").value).toBe("41,000");
  type("New words", "40,812");
  expect(words()).toContain("carried  [out: 41,000]  [in: 40,812]  vehicles");
  type("Reason, for colleagues", "The ministry's count");
  press("button", "Propose");
  expect(onClose).toHaveBeenCalledOnce();
  await until(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    route: "POST /api/claims/c1/corrections",
    body: {
      ...{ action: "replace", revision: 1, ...NUMBER, insert: "40,812" },
      ...{ notice: "none", noticeText: null, reason: "The ministry's count" },
    },
  });
});

it("puts an insertion behind the words, and a space where they would run together", async () => {
  const { sent } = open("insert");
  expect(field("Words to insert").value).toBe("");
  type("Words to insert", "or so");
  press("button", "Propose");
  await until(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({ action: "insert", start: 25, end: 25, insert: " or so" });
});

it("asks for no words where some are deleted", async () => {
  const { sent } = open("delete");
  expect(namesOf("textbox")).toEqual(["Reason, for colleagues"]);
  press("button", "Propose");
  await until(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toMatchObject({ action: "delete", ...NUMBER, insert: "" });
});

it("makes one line of new words that are pasted in several", () => {
  open("replace");
  type("New words", "40,812 \n  or so");
  expect(field("New words").value).toBe("40,812 or so");
});

it.each([
  ["that are missing", "", "The new words are missing. To take words out, use delete."],
  ["that change nothing", "41,000", "The new words are the same as the old ones."],
])("says at the field what is wrong with new words %s, and sends nothing", (_, insert, fault) => {
  const { sent, onClose } = open("replace");
  type("New words", insert);
  press("button", "Propose");
  expect(notesOf(field("New words"))).toBe(fault);
  expectFocus("textbox", "New words");
  expect([sent.length, onClose.mock.calls.length]).toEqual([0, 0]);
  type("New words", "40,812");
  expect(notesOf(field("New words"))).toBe("");
});

it("sends with Ctrl and Enter, and once", async () => {
  const { sent, onClose } = open("replace");
  type("New words", "40,812");
  strike("Enter", { ctrlKey: true });
  expect(onClose).toHaveBeenCalledOnce();
  await until(() => expect(sent).toHaveLength(1));
});

it("wants words of a note to readers, and lets it not go without telling them", () => {
  const { onClose } = open("note");
  press("button", `${chosen("Tell readers")} Tell readers`);
  expect(namesOf("option")).not.toContain("Nothing");
  press("option", "Editor’s note");
  press("button", "Add note");
  expect(onClose).not.toHaveBeenCalled();
  expect(notesOf(field("What readers are told"))).toBe("Write what the note tells readers.");
  expectFocus("textbox", "What readers are told");
});

it("shows what readers are told once they are told something", () => {
  open("replace");
  expect(chosen("Tell readers")).toBe("Nothing");
  expect(query("textbox", "What readers are told")).toBeNull();
  choose("Tell readers", "Correction");
  expect(field("What readers are told").value).toBe("");
});

it.each([
  ["Escape", "40,812", () => strike("Escape")],
  ["Cancel", "41,000", () => press("button", "Cancel")],
])("is left with %s, and begins with %s the next time", (_, kept, leave) => {
  const { onClose, close } = open("replace");
  type("New words", "40,812");
  leave();
  expect(onClose).toHaveBeenCalledOnce();
  close();
  open("replace");
  expect(field("New words").value).toBe(kept);
});

it("keeps what was written when it is refused", async () => {
  const { close } = open("replace", () =>
    refusal(403, { code: "forbidden", detail: "Not yours." }),
  );
  type("New words", "40,812");
  press("button", "Propose");
  await until(() => expect(window.localStorage).toHaveLength(0));
  close();
  open("replace");
  expect(field("New words").value).toBe("40,812");
});
