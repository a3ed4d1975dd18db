// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import type { KeyBinding } from "#lib/editor/keymap.ts";
import { openPage, strike } from "./page-fixture.tsx";
import { usePageKeys } from "./use-page-keys.ts";

const keys: readonly KeyBinding<"approve" | "commands" | "next" | "open" | "tick">[] = [
  { key: "a", command: "approve", label: "Approve", on: "claim" },
  { key: "Mod-k", command: "commands", label: "Commands", on: "article", inFields: true },
  { key: "j", command: "next", label: "Next", on: "article", repeats: true },
  { key: "Enter", command: "open", label: "Open", on: "claim" },
  { key: " ", command: "tick", label: "Tick", on: "claim" },
];

/** A page with these keys, and things on it that take some for themselves. */
function open() {
  const onCommand = vi.fn();
  const onEscape = vi.fn();
  const onListKey = vi.fn();
  function Page() {
    usePageKeys({ keys, onCommand, onEscape });
    return (
      <>
        <p id="text" tabIndex={-1} />
        <input id="field" />
        <textarea id="area" onKeyDown={(event) => event.stopPropagation()} />
        <input id="tick" type="checkbox" />
        <button id="button" type="button" />
        <button id="list" type="button" aria-haspopup="listbox" onKeyDown={onListKey} />
        <a id="link" href="#there">
          there
        </a>
        <div role="dialog">
          <button id="in-dialog" type="button" />
        </div>
        <div role="menu">
          <button id="in-menu" type="button" />
        </div>
        <div role="listbox" tabIndex={0} id="in-list" />
        <button id="taken" type="button" onKeyDown={(event) => event.preventDefault()} />
      </>
    );
  }
  openPage(<Page />);
  const strikeOn = (id: string, key: string, more?: KeyboardEventInit) => {
    document.getElementById(id)?.focus();
    return strike(key, more);
  };
  return { strikeOn, onCommand, onEscape, onListKey };
}

it.each(["text", "tick", "button", "link", "list"])("does what a letter means on a %s", (place) => {
  const { strikeOn, onCommand } = open();
  expect(strikeOn(place, "a")).toBe(false);
  expect(onCommand.mock.calls).toEqual([["approve"]]);
});

it.each(["field", "area", "in-dialog", "in-menu", "in-list", "taken"])(
  "leaves letters to what takes them: %s",
  (place) => {
    const { strikeOn, onCommand } = open();
    strikeOn(place, "a");
    expect(onCommand).not.toHaveBeenCalled();
  },
);

it("has what writes nothing in fields too, and not in a dialog", () => {
  const { strikeOn, onCommand } = open();
  for (const place of ["field", "area", "in-dialog"]) strikeOn(place, "k", { ctrlKey: true });
  expect(onCommand.mock.calls).toEqual([["commands"], ["commands"]]);
});

it.each([
  ["button", "Enter"],
  ["link", "Enter"],
  ["button", " "],
  ["tick", " "],
])("lets a %s be pressed with the key “%s”", (place, key) => {
  const { strikeOn, onCommand } = open();
  expect(strikeOn(place, key)).toBe(true);
  expect(onCommand).not.toHaveBeenCalled();
});

it("has such keys as commands where nothing is pressed with them", () => {
  const { strikeOn, onCommand } = open();
  strikeOn("text", "Enter");
  strikeOn("text", " ");
  expect(onCommand.mock.calls).toEqual([["open"], ["tick"]]);
});

it("goes on from claim to claim while a key is held down, and decides nothing twice", () => {
  const { strikeOn, onCommand } = open();
  strikeOn("text", "j", { repeat: true });
  expect(strikeOn("text", "a", { repeat: true })).toBe(false);
  expect(onCommand.mock.calls).toEqual([["next"]]);
});

it("keeps the letters of commands from a closed list, which would choose by them", () => {
  const { strikeOn, onListKey } = open();
  strikeOn("list", "a");
  expect(onListKey).not.toHaveBeenCalled();
  strikeOn("list", "q");
  expect(onListKey).toHaveBeenCalledOnce();
});

it.each([
  ["text", 1],
  ["field", 1],
  ["list", 1],
  ["in-dialog", 0],
  ["in-menu", 0],
  ["in-list", 0],
  ["taken", 0],
])("hears Escape on what leaves it: %s, %i times", (place, times) => {
  const { strikeOn, onEscape } = open();
  strikeOn(place, "Escape");
  expect(onEscape).toHaveBeenCalledTimes(times);
});
