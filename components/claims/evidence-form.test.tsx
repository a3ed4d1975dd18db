// @vitest-environment jsdom
import { act } from "react";
import { expect, it, vi } from "vitest";
import {
  expectFocus,
  field,
  find,
  namesOf,
  notesOf,
  openPage,
  press,
  strike,
  type,
} from "#components/ui/page-fixture.tsx";
import type { Verdict } from "#lib/domain/vocabulary.ts";
import { EvidenceForm } from "./evidence-form.tsx";

/** The form for a source to a claim with such a verdict; tells what is added, and whether it was left. */
function open(verdict: Verdict | null = null) {
  const onSend = vi.fn();
  const onClose = vi.fn();
  const page = openPage(<EvidenceForm claim={{ id: "c1", verdict }} {...{ onSend, onClose }} />);
  return { ...page, onSend, onClose };
}

const stance = () =>
  namesOf("radio").filter((name) => find("radio", name).getAttribute("aria-checked") === "true");

it.each([
  [null, "Supports"],
  ["accurate", "Supports"],
  ["needs_context", "Supports"],
  ["inaccurate", "Contradicts"],
  ["misquoted", "Contradicts"],
  ["misattributed", "Contradicts"],
  ["misleading", "Contradicts"],
] as const)("expects of a source to a claim that is %s that it %s", (verdict, expected) => {
  open(verdict);
  expect(stance()).toEqual([expected]);
});

it("adds what was written, with the scheme that an address lacks", () => {
  const { onSend } = open();
  type("Title", "Annual report");
  type("Address", "example.org/report");
  type("Where in it", "Page 12");
  type("What it says", "41,000 a day");
  press("radio", "Context");
  press("checkbox", "Primary source");
  press("button", "Add evidence");
  expect(onSend.mock.calls.map(([input]) => input)).toEqual([
    {
      id: expect.any(String),
      stance: "context",
      title: "Annual report",
      url: "https://example.org/report",
      locator: "Page 12",
      excerpt: "41,000 a day",
      primary: true,
      confidential: false,
    },
  ]);
});

it("adds with Ctrl and Enter from any field, and once", () => {
  const { onSend } = open();
  type("Title", "Annual report");
  act(() => field("What it says").focus());
  expect(strike("Enter", { ctrlKey: true })).toBe(false);
  expect(onSend).toHaveBeenCalledOnce();
});

it("says at the fields what is wrong, and leads to the first of them", () => {
  const { onSend } = open();
  type("Address", "no address");
  press("button", "Add evidence");
  expect(onSend).not.toHaveBeenCalled();
  expect(notesOf(field("Title"))).toBe("It must not be empty.");
  expect(notesOf(field("Address"))).toBe("An address starts with http:// or https://.");
  expectFocus("textbox", "Title");
  type("Title", "Annual report");
  expect(notesOf(field("Title"))).toBe("");
  expect(notesOf(field("Address"))).not.toBe("");
  press("button", "Add evidence");
  expectFocus("textbox", "Address");
  expect(field("Address").value).toBe("no address");
});

it.each([
  ["Escape", () => strike("Escape"), "Annual report"],
  ["Cancel", () => press("button", "Cancel"), ""],
])("is left with %s", (_, leave, kept) => {
  const { onClose, close } = open();
  type("Title", "Annual report");
  leave();
  expect(onClose).toHaveBeenCalledOnce();
  close();
  open();
  expect(field("Title").value).toBe(kept);
});

it("keeps what is written until it is saved, and all of it when it is refused", () => {
  const { onSend, close } = open();
  type("Title", "Annual report");
  press("radio", "Contradicts");
  press("button", "Add evidence");
  const [, { draft, onRefused }] = onSend.mock.lastCall ?? [];
  expect(draft).toBe("evidence c1");
  window.sessionStorage.clear();
  onRefused(new Error("no"));
  close();
  open();
  expect([field("Title").value, ...stance()]).toEqual(["Annual report", "Contradicts"]);
});

it("keeps the draft of one claim from another", () => {
  open();
  type("Title", "Annual report");
  openPage(
    <EvidenceForm claim={{ id: "c2", verdict: null }} onSend={() => {}} onClose={() => {}} />,
  );
  expect(namesOf("textbox").filter((name) => name === "Title")).toHaveLength(2);
  const titles = [...document.querySelectorAll<HTMLInputElement>("input")].map(
    ({ value }) => value,
  );
  expect(titles.filter((value) => value === "Annual report")).toHaveLength(1);
});
