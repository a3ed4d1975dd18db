// @vitest-environment jsdom
import { act } from "react";
import { expect, it, vi } from "vitest";
import {
  expectFocus,
  field,
  find,
  namesOf,
  openPage,
  press,
  query,
  strike,
  type,
  words,
} from "#components/ui/page-fixture.tsx";
import { useImportDraft } from "#lib/client/import/use-import-draft.ts";
import { TextForm } from "./text-form.tsx";

// No page is laid out here, so that nothing scrolls.
Element.prototype.scrollTo = () => {};

const HEADING = "<h1>The bridge</h1><p>It is <b>old</b>.</p>";

/** The field for an article, as it is on a page that is opened now; tells what is read. */
function open() {
  const read = vi.fn();
  function Page() {
    const kept = useImportDraft("ada");
    return (
      <TextForm
        {...{ kept, read }}
        desk="news"
        error={null}
        isReading={false}
        onChange={() => {}}
      />
    );
  }
  return { ...openPage(<Page />), read };
}

/** Where one pastes: a field of plain words, or what stands formatted in its place. */
const place = () =>
  document.querySelector<HTMLElement>("textarea, section[aria-labelledby]") ?? document.body;

/** Pastes this with the focus in the field; tells whether it was left to the browser. */
function paste(text: string, html = ""): boolean {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  const clipboardData = { getData: (kind: string) => (kind === "text/html" ? html : text) };
  act(() => void place().dispatchEvent(Object.assign(event, { clipboardData })));
  return !event.defaultPrevented;
}

const readAs = () =>
  namesOf("radio").find((name) => find("radio", name).getAttribute("aria-checked") === "true");

const isFormatted = () => place().localName === "section";

function sent({ read }: { readonly read: ReturnType<typeof vi.fn> }) {
  press("button", "Read the text");
  return read.mock.lastCall?.[0];
}

it("reads plain words as they were typed", () => {
  const page = open();
  type("Text", "The bridge is old.");
  expect(sent(page)).toEqual({ desk: "news", text: "The bridge is old." });
});

it("reads nothing where nothing is written, and says at the field what to do", () => {
  const { read } = open();
  press("button", "Read the text");
  expect(read).not.toHaveBeenCalled();
  expect(words()).toContain("Paste or write the article first.");
  expectFocus("textbox", "Text");
});

it("keeps the formatting of what is pasted, says so, and stays where one pastes", () => {
  const page = open();
  expect(paste("The bridge\nIt is old.", HEADING)).toBe(false);
  expect([isFormatted(), readAs()]).toEqual([true, "Formatted"]);
  expect(namesOf("status")).toEqual(["Pasted with its formatting: 1 heading, bold words."]);
  expect(document.activeElement).toBe(place());
  expect(sent(page)).toEqual({ desk: "news", html: HEADING });
});

it("reads only the words where that is chosen", () => {
  const page = open();
  paste("The bridge\nIt is old.", HEADING);
  press("radio", "Plain text");
  expect([isFormatted(), field("Text").value]).toEqual([false, "The bridge\nIt is old."]);
  expect(sent(page)).toEqual({ desk: "news", text: "The bridge\nIt is old." });
});

it("sees Markdown for what it is, and reads it as plain words where that is chosen", () => {
  const page = open();
  const markdown = "# The bridge\n\nIt is **old**, says [the ministry](https://example.org).";
  type("Text", markdown);
  expect(readAs()).toBe("Markdown");
  expect(sent(page)).toEqual({ desk: "news", markdown });
  press("radio", "Plain text");
  expect(sent(page)).toEqual({ desk: "news", text: markdown });
});

it("adds what is pasted next behind what is there", () => {
  const page = open();
  paste("The bridge", "<h1>The bridge</h1>");
  expect(paste("It is old.")).toBe(false);
  const { html } = sent(page);
  expect(html).toBe("<div><h1>The bridge</h1></div><p>It is old.</p>");
});

it.each([
  ["at their end", 10, "The bridgeOld"],
  ["in place of all of them", 0, "Old"],
])("keeps the formatting of what is pasted into plain words %s", (_, start, shown) => {
  open();
  type("Text", "The bridge");
  field("Text").setSelectionRange(start, 10);
  expect(paste("Old", "<h2>Old</h2>")).toBe(false);
  expect([isFormatted(), place().textContent]).toEqual([true, shown]);
});

it("leaves what is pasted between plain words to the browser", () => {
  open();
  type("Text", "The bridge");
  field("Text").setSelectionRange(3, 3);
  expect(paste("old", "<h2>old</h2>")).toBe(true);
  expect(isFormatted()).toBe(false);
});

it("makes nothing else of Markdown, whatever is pasted behind it", () => {
  open();
  type("Text", "# The bridge");
  expect(paste("Old", "<h2>Old</h2>")).toBe(true);
  expect([isFormatted(), readAs()]).toEqual([false, "Markdown"]);
});

it("leaves plain words to the browser", () => {
  open();
  type("Text", "The bridge");
  expect(paste(" is old")).toBe(true);
});

it("brings back what stood there before a paste", () => {
  open();
  paste("One", "<h1>One</h1>");
  paste("Two", "<h2>Two</h2>");
  press("button", "Undo the paste");
  expect(place().textContent).toBe("One");
  expect(query("button", "Undo the paste")).toBeNull();
});

it.each([
  ["Ctrl", { ctrlKey: true }],
  ["⌘", { metaKey: true }],
])("takes a paste back with %s and Z where the words are formatted", (_, modifier) => {
  open();
  paste("One", "<h1>One</h1>");
  paste("Two", "<h2>Two</h2>");
  strike("z", modifier);
  expect(place().textContent).toBe("One");
});

it("empties the field, and brings the words back with their formatting", () => {
  open();
  paste("One", "<h1>One</h1>");
  press("button", "Empty the field");
  expect(field("Text").value).toBe("");
  expectFocus("textbox", "Text");
  press("button", "Bring the words back");
  expect([isFormatted(), place().textContent]).toEqual([true, "One"]);
});

it("says that typing makes plain words of formatted ones, and brings the formatting back", () => {
  open();
  paste("One", "<h1>One</h1>");
  press("radio", "Plain text");
  type("Text", "One.");
  type("Text", "One. Two.");
  expect(namesOf("status")).toEqual(["Your change made plain text of it: the formatting is gone."]);
  press("button", "Bring the formatting back");
  expect(field("Text").value).toBe("One");
  press("radio", "Formatted");
  expect(isFormatted()).toBe(true);
});

it("reads with Ctrl and Enter from within the words", () => {
  const { read } = open();
  paste("One", "<h1>One</h1>");
  strike("Enter", { ctrlKey: true });
  expect(read.mock.calls).toEqual([[{ desk: "news", html: "<h1>One</h1>" }]]);
});

it("keeps the words and how they are read over a reload", () => {
  const { close } = open();
  paste("One", "<h1>One</h1>");
  close();
  open();
  expect([isFormatted(), place().textContent]).toEqual([true, "One"]);
});
